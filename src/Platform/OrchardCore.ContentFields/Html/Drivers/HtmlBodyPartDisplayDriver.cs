using OrchardCore.ContentFields.Services;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Html.Models;
using OrchardCore.Html.Settings;
using OrchardCore.Html.ViewModels;

namespace OrchardCore.Html.Drivers;

public sealed class HtmlBodyPartDisplayDriver : ContentPartDisplayDriver<HtmlBodyPart>
{
    private readonly BodyRenderer _renderer;
    private readonly BodyValidator _validator;

    public HtmlBodyPartDisplayDriver(BodyRenderer renderer, BodyValidator validator)
    {
        _renderer = renderer;
        _validator = validator;
    }

    public override IDisplayResult Display(HtmlBodyPart part, BuildPartDisplayContext context) =>
        Initialize<HtmlBodyPartViewModel>(GetDisplayShapeType(context), async model =>
        {
            Prepare(model, part, context.TypePartDefinition);
            var settings = context.TypePartDefinition.GetSettings<HtmlBodyPartSettings>();
            model.Html = await _renderer.RenderHtmlAsync(part.Html, settings.SanitizeHtml, settings.RenderLiquid, model, part.ContentItem);
        })
        .Location(OrchardCoreConstants.DisplayType.Detail, "Content")
        .Location(OrchardCoreConstants.DisplayType.Summary, "Content");

    public override IDisplayResult Edit(HtmlBodyPart part, BuildPartEditorContext context) =>
        Initialize<HtmlBodyPartViewModel>(GetEditorShapeType(context), model =>
        {
            Prepare(model, part, context.TypePartDefinition);
            model.Html = part.Html;
        });

    public override async Task<IDisplayResult> UpdateAsync(HtmlBodyPart part, UpdatePartEditorContext context)
    {
        var model = new HtmlBodyPartViewModel { Html = part.Html };
        await context.Updater.TryUpdateModelAsync(model, Prefix, viewModel => viewModel.Html);
        var settings = context.TypePartDefinition.GetSettings<HtmlBodyPartSettings>();
        _validator.CheckLiquid(model.Html, settings.RenderLiquid, context.Updater, Prefix, nameof(model.Html));
        _validator.CheckImages(model.Html, context.Updater, Prefix, nameof(model.Html));
        part.Html = _renderer.CleanHtml(model.Html, settings.SanitizeHtml, settings.RenderLiquid);
        return Edit(part, context);
    }

    private static void Prepare(HtmlBodyPartViewModel model, HtmlBodyPart part, ContentManagement.Metadata.Models.ContentTypePartDefinition definition)
    {
        model.ContentItem = part.ContentItem;
        model.HtmlBodyPart = part;
        model.TypePartDefinition = definition;
    }
}
