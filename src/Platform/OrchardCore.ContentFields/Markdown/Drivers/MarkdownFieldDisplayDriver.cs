using OrchardCore.ContentFields.Drivers;
using OrchardCore.ContentFields.Services;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.Markdown.Fields;
using OrchardCore.Markdown.Services;
using OrchardCore.Markdown.Settings;
using OrchardCore.Markdown.ViewModels;

namespace OrchardCore.Markdown.Drivers;

public sealed class MarkdownFieldDisplayDriver : FieldDisplayDriver<MarkdownField, MarkdownFieldViewModel, EditMarkdownFieldViewModel>
{
    private readonly MarkdownRenderer _renderer;
    private readonly BodyValidator _validator;

    public MarkdownFieldDisplayDriver(MarkdownRenderer renderer, BodyValidator validator)
    {
        _renderer = renderer;
        _validator = validator;
    }

    protected override async ValueTask FillDisplayAsync(MarkdownFieldViewModel model, BuildFieldDisplayContext context)
    {
        var settings = context.PartFieldDefinition.GetSettings<MarkdownFieldSettings>();
        model.Html = await _renderer.RenderHtmlAsync(model.Field.Markdown, settings.SanitizeHtml, settings.RenderLiquid, model, context.ContentPart.ContentItem);
    }

    protected override ValueTask FillEditorAsync(EditMarkdownFieldViewModel model, BuildFieldEditorContext context)
    {
        model.Markdown = model.Field.Markdown;
        return ValueTask.CompletedTask;
    }

    protected override ValueTask ApplyAsync(EditMarkdownFieldViewModel model, MarkdownField field, UpdateFieldEditorContext context)
    {
        _validator.CheckLiquid(model.Markdown, context.PartFieldDefinition.GetSettings<MarkdownFieldSettings>().RenderLiquid, context.Updater, Prefix, nameof(model.Markdown));
        field.Markdown = model.Markdown;
        return ValueTask.CompletedTask;
    }
}
