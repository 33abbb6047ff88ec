using Microsoft.AspNetCore.Html;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Models;
using OrchardCore.Markdown.Models;
using OrchardCore.Markdown.Services;
using OrchardCore.Markdown.Settings;

namespace OrchardCore.Markdown.Handlers;

/// <summary>Gives the body of the item to whoever asks for it, such as feeds.</summary>
public sealed class MarkdownBodyPartHandler : ContentPartHandler<MarkdownBodyPart>
{
    private readonly IContentDefinitionManager _definitions;
    private readonly MarkdownRenderer _renderer;

    public MarkdownBodyPartHandler(IContentDefinitionManager definitions, MarkdownRenderer renderer)
    {
        _definitions = definitions;
        _renderer = renderer;
    }

    public override Task GetContentItemAspectAsync(ContentItemAspectContext context, MarkdownBodyPart part) => context.ForAsync<BodyAspect>(async aspect =>
    {
        var type = await _definitions.GetTypeDefinitionAsync(part.ContentItem.ContentType);
        var settings = type?.Parts.FirstOrDefault(definition => definition.PartDefinition.Name == nameof(MarkdownBodyPart))?.GetSettings<MarkdownBodyPartSettings>() ?? new MarkdownBodyPartSettings();
        aspect.Body = new HtmlString(await _renderer.RenderHtmlAsync(part.Markdown, settings.SanitizeHtml, settings.RenderLiquid, part, part.ContentItem));
    });
}
