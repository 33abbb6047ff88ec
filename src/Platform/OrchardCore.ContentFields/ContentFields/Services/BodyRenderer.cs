using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Fluid.Values;
using OrchardCore.ContentManagement;
using OrchardCore.Infrastructure.Html;
using OrchardCore.Liquid;
using OrchardCore.Shortcodes.Services;

namespace OrchardCore.ContentFields.Services;

/// <summary>Makes the HTML of bodies and of HTML and Markdown fields: Liquid, shortcodes, then the sanitizer.</summary>
public sealed class BodyRenderer
{
    private readonly ILiquidTemplateManager _liquidTemplateManager;
    private readonly IShortcodeService _shortcodeService;
    private readonly IHtmlSanitizerService _sanitizer;
    private readonly SanitizedHtml _sanitized;

    public BodyRenderer(ILiquidTemplateManager liquidTemplateManager, IShortcodeService shortcodeService, IHtmlSanitizerService sanitizer, SanitizedHtml sanitized)
    {
        _liquidTemplateManager = liquidTemplateManager;
        _shortcodeService = shortcodeService;
        _sanitizer = sanitizer;
        _sanitized = sanitized;
    }

    public async ValueTask<string> RenderHtmlAsync(string? html, bool sanitize, bool renderLiquid, object model, ContentItem contentItem)
    {
        if (string.IsNullOrEmpty(html))
        {
            return "";
        }

        if (renderLiquid)
        {
            html = await _liquidTemplateManager.RenderStringAsync(html, HtmlEncoder.Default, model, [new("ContentItem", new ObjectValue(contentItem))]);
        }

        html = await _shortcodeService.ProcessAsync(html);
        return sanitize ? _sanitized.Get(html, _sanitizer) : html;
    }

    /// <summary>What is stored of HTML that was entered. Liquid is left to the rendering, since the sanitizer would break its tags.</summary>
    public string? CleanHtml(string? html, bool sanitize, bool renderLiquid) =>
        string.IsNullOrEmpty(html) || !sanitize || renderLiquid ? html : _sanitizer.Sanitize(html);
}

/// <summary>Sanitised HTML by its source, since sanitising takes longer than the rest of a page.</summary>
public sealed class SanitizedHtml
{
    private const int Capacity = 2000;

    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);

    public string Get(string html, IHtmlSanitizerService sanitizer)
    {
        if (_known.TryGetValue(html, out var sanitized))
        {
            return sanitized;
        }

        if (_known.Count >= Capacity)
        {
            _known.Clear();
        }

        return _known[html] = sanitizer.Sanitize(html);
    }
}
