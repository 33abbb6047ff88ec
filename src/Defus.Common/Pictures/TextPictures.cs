using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.Caching.Memory;
using OrchardCore;
using OrchardCore.Media;

namespace Defus.Common.Pictures;

/// <summary>The pictures that editors put into texts, in as many sizes and formats as those of <see cref="ResponsivePictures"/>.</summary>
public sealed class TextPictures
{
    private static readonly TimeSpan _keep = TimeSpan.FromMinutes(5);

    // Written anew.
    private static readonly string[] _own = ["src", "srcset", "sizes", "width", "height", "loading", "decoding", "fetchpriority"];

    private readonly ResponsivePictures _pictures;
    private readonly IMediaFileStore _mediaFileStore;
    private readonly IMemoryCache _memoryCache;

    public TextPictures(ResponsivePictures pictures, IMediaFileStore mediaFileStore, IMemoryCache memoryCache)
    {
        _pictures = pictures;
        _mediaFileStore = mediaFileStore;
        _memoryCache = memoryCache;
    }

    /// <summary>
    /// The text with its pictures from the media library as picture elements. What is no photograph, cannot be read or comes from
    /// elsewhere stays as it is, but waits until it comes into sight.
    /// </summary>
    /// <param name="html">Sanitised, ready for the page.</param>
    public async ValueTask<string?> ShowAsync(IOrchardHelper orchard, string? html)
    {
        if (html is null || !html.Contains("<img", StringComparison.OrdinalIgnoreCase))
        {
            return html;
        }

        var key = (typeof(TextPictures), orchard.HttpContext.Request.PathBase.Value, html);
        if (!_memoryCache.TryGetValue(key, out string? shown))
        {
            shown = await RewriteAsync(orchard, html);
            _memoryCache.Set(key, shown, _keep);
        }

        return shown;
    }

    private async Task<string> RewriteAsync(IOrchardHelper orchard, string html)
    {
        var body = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html).Body!;
        foreach (var image in body.QuerySelectorAll("img").ToArray())
        {
            if (image.HasAttribute("srcset") || image.Closest("picture") is not null)
            {
                continue;
            }

            if (PathOf(image) is { } path && await _pictures.TryWriteAsync(orchard, path, LayoutOf(image), Attributes(image)) is { } picture)
            {
                image.OuterHtml = picture;
            }
            else
            {
                image.SetAttribute("loading", "lazy");
                image.SetAttribute("decoding", "async");
            }
        }

        return body.InnerHtml;
    }

    // An address with parameters asks for something special, a cut for instance, and gets it; a version number is nothing special.
    private string? PathOf(IElement image)
    {
        var root = _mediaFileStore.MapPathToPublicUrl(string.Empty).TrimEnd('/') + "/";
        var parts = (image.GetAttribute("src") ?? string.Empty).Split('?', 2);
        return parts[0].StartsWith(root, StringComparison.Ordinal) && (parts.Length == 1 || parts[1].StartsWith("v=", StringComparison.Ordinal))
            ? Uri.UnescapeDataString(parts[0][root.Length..])
            : null;
    }

    private static PictureLayout LayoutOf(IElement image)
        => int.TryParse(image.GetAttribute("width"), NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width > 0
            ? PictureLayout.Text with { ShownWidth = width, Sizes = FormattableString.Invariant($"min({width}px, 92vw)") }
            : PictureLayout.Text;

    private static string Attributes(IElement image)
        => string.Join(' ', image.Attributes.Where(attribute => !_own.Contains(attribute.Name)).Select(attribute => $"{attribute.Name}=\"{WebUtility.HtmlEncode(attribute.Value)}\""));
}
