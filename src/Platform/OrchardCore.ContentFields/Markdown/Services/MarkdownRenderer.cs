using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Fluid.Values;
using OrchardCore.ContentFields.Services;
using OrchardCore.ContentManagement;
using OrchardCore.Liquid;

namespace OrchardCore.Markdown.Services;

/// <summary>Makes the HTML of Markdown bodies and fields: Liquid, then Markdown, then what <see cref="BodyRenderer"/> does.</summary>
public sealed class MarkdownRenderer
{
    private readonly ILiquidTemplateManager _liquidTemplateManager;
    private readonly IMarkdownService _markdownService;
    private readonly BodyRenderer _bodyRenderer;
    private readonly KnownMarkdown _known;

    public MarkdownRenderer(ILiquidTemplateManager liquidTemplateManager, IMarkdownService markdownService, BodyRenderer bodyRenderer, KnownMarkdown known)
    {
        _liquidTemplateManager = liquidTemplateManager;
        _markdownService = markdownService;
        _bodyRenderer = bodyRenderer;
        _known = known;
    }

    public async ValueTask<string> RenderHtmlAsync(string? markdown, bool sanitize, bool renderLiquid, object model, ContentItem contentItem)
    {
        if (string.IsNullOrEmpty(markdown))
        {
            return "";
        }

        if (renderLiquid)
        {
            markdown = await _liquidTemplateManager.RenderStringAsync(markdown, HtmlEncoder.Default, model, [new("ContentItem", new ObjectValue(contentItem))]);
        }

        return await _bodyRenderer.RenderHtmlAsync(_known.Get(markdown, _markdownService), sanitize, renderLiquid: false, model, contentItem);
    }
}

/// <summary>The HTML of Markdown texts by their source.</summary>
public sealed class KnownMarkdown
{
    private const int Capacity = 2000;

    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);

    public string Get(string markdown, IMarkdownService service)
    {
        if (_known.TryGetValue(markdown, out var html))
        {
            return html;
        }

        if (_known.Count >= Capacity)
        {
            _known.Clear();
        }

        return _known[markdown] = service.ToHtml(markdown);
    }
}
