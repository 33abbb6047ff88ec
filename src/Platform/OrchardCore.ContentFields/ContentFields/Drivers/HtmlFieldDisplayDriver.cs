using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Services;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentFields.ViewModels;
using OrchardCore.ContentManagement.Display.Models;

namespace OrchardCore.ContentFields.Drivers;

public sealed class HtmlFieldDisplayDriver : FieldDisplayDriver<HtmlField, DisplayHtmlFieldViewModel, EditHtmlFieldViewModel>
{
    private readonly BodyRenderer _renderer;
    private readonly BodyValidator _validator;

    public HtmlFieldDisplayDriver(BodyRenderer renderer, BodyValidator validator)
    {
        _renderer = renderer;
        _validator = validator;
    }

    protected override async ValueTask FillDisplayAsync(DisplayHtmlFieldViewModel model, BuildFieldDisplayContext context)
    {
        var settings = context.PartFieldDefinition.GetSettings<HtmlFieldSettings>();
        model.Html = await _renderer.RenderHtmlAsync(model.Field.Html, settings.SanitizeHtml, settings.RenderLiquid, model, context.ContentPart.ContentItem);
    }

    protected override ValueTask FillEditorAsync(EditHtmlFieldViewModel model, BuildFieldEditorContext context)
    {
        model.Html = model.Field.Html;
        return ValueTask.CompletedTask;
    }

    protected override ValueTask ApplyAsync(EditHtmlFieldViewModel model, HtmlField field, UpdateFieldEditorContext context)
    {
        var settings = context.PartFieldDefinition.GetSettings<HtmlFieldSettings>();
        _validator.CheckLiquid(model.Html, settings.RenderLiquid, context.Updater, Prefix, nameof(model.Html));
        _validator.CheckImages(model.Html, context.Updater, Prefix, nameof(model.Html));
        field.Html = _renderer.CleanHtml(model.Html, settings.SanitizeHtml, settings.RenderLiquid);
        return ValueTask.CompletedTask;
    }
}
