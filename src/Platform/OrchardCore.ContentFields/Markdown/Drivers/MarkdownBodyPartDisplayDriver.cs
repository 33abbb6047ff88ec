using OrchardCore.ContentFields.Services;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Markdown.Models;
using OrchardCore.Markdown.Services;
using OrchardCore.Markdown.Settings;
using OrchardCore.Markdown.ViewModels;

namespace OrchardCore.Markdown.Drivers;

public sealed class MarkdownBodyPartDisplayDriver : ContentPartDisplayDriver<MarkdownBodyPart>
{
    private readonly MarkdownRenderer _renderer;
    private readonly BodyValidator _validator;

    public MarkdownBodyPartDisplayDriver(MarkdownRenderer renderer, BodyValidator validator)
    {
        _renderer = renderer;
        _validator = validator;
    }

    public override IDisplayResult Display(MarkdownBodyPart part, BuildPartDisplayContext context) =>
        Initialize<MarkdownBodyPartViewModel>(GetDisplayShapeType(context), async model =>
        {
            Prepare(model, part, context.TypePartDefinition);
            var settings = context.TypePartDefinition.GetSettings<MarkdownBodyPartSettings>();
            model.Html = await _renderer.RenderHtmlAsync(part.Markdown, settings.SanitizeHtml, settings.RenderLiquid, model, part.ContentItem);
        })
        .Location(OrchardCoreConstants.DisplayType.Detail, "Content")
        .Location(OrchardCoreConstants.DisplayType.Summary, "Content");

    public override IDisplayResult Edit(MarkdownBodyPart part, BuildPartEditorContext context) =>
        Initialize<MarkdownBodyPartViewModel>(GetEditorShapeType(context), model => Prepare(model, part, context.TypePartDefinition));

    public override async Task<IDisplayResult> UpdateAsync(MarkdownBodyPart part, UpdatePartEditorContext context)
    {
        var model = new MarkdownBodyPartViewModel { Markdown = part.Markdown };
        await context.Updater.TryUpdateModelAsync(model, Prefix, viewModel => viewModel.Markdown);
        _validator.CheckLiquid(model.Markdown, context.TypePartDefinition.GetSettings<MarkdownBodyPartSettings>().RenderLiquid, context.Updater, Prefix, nameof(model.Markdown));
        part.Markdown = model.Markdown;
        return Edit(part, context);
    }

    private static void Prepare(MarkdownBodyPartViewModel model, MarkdownBodyPart part, ContentTypePartDefinition definition)
    {
        model.Markdown = part.Markdown;
        model.ContentItem = part.ContentItem;
        model.MarkdownBodyPart = part;
        model.TypePartDefinition = definition;
    }
}
