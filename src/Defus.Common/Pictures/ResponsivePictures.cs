using System.Globalization;
using System.Net;
using System.Text;
using Defus.Common.Content;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Caching.Memory;
using OrchardCore;
using OrchardCore.FileStorage;
using OrchardCore.Media;
using OrchardCore.Media.Core.Processing;

namespace Defus.Common.Pictures;

/// <summary>
/// Pictures in several sizes and formats, from which browsers take what fits: AVIF where the platform can make it, WebP, and the format of
/// the file. Width and height are always said, so that nothing moves when the picture arrives; no picture is enlarged.
/// </summary>
public sealed class ResponsivePictures
{
    private const double Wide = 16d / 9;

    private static readonly TimeSpan _keep = TimeSpan.FromMinutes(5);
    private static readonly string[] _photographs = [".jpg", ".jpeg", ".png", ".webp", ".avif"];

    // Orchard Core's own formats end with WebP.
    private static readonly (string Type, Format Format)[] _formats = Enum.TryParse<Format>("Avif", out var avif)
        ? [("image/avif", avif), ("image/webp", Format.WebP)]
        : [("image/webp", Format.WebP)];

    private readonly IMediaFileStore _mediaFileStore;
    private readonly IMemoryCache _memoryCache;

    public ResponsivePictures(IMediaFileStore mediaFileStore, IMemoryCache memoryCache)
    {
        _mediaFileStore = mediaFileStore;
        _memoryCache = memoryCache;
    }

    /// <param name="cssClass">Of the img element.</param>
    public async ValueTask<IHtmlContent> ShowAsync(IOrchardHelper orchard, Picture picture, PictureLayout layout, string cssClass)
    {
        var key = (typeof(ResponsivePictures), orchard.HttpContext.Request.PathBase.Value, picture.Path, picture.AlternativeText, picture.Focus?.X, picture.Focus?.Y, layout, cssClass);
        if (!_memoryCache.TryGetValue(key, out IHtmlContent? html))
        {
            var attributes = $"class=\"{cssClass}\" alt=\"{WebUtility.HtmlEncode(picture.AlternativeText)}\"";
            html = new HtmlString(Write(orchard, picture, await ReadSizeAsync(picture.Path), layout, attributes));
            _memoryCache.Set(key, html, _keep);
        }

        return html!;
    }

    /// <summary>The markup of a photograph whose file can be read; else null.</summary>
    /// <param name="attributes">Of the img element, ready for the page; the alternative text is among them.</param>
    internal async Task<string?> TryWriteAsync(IOrchardHelper orchard, string path, PictureLayout layout, string attributes)
        => IsPhotograph(path) && await ReadSizeAsync(path) is { } size ? Write(orchard, new Picture(path, string.Empty), size, layout, attributes) : null;

    private static bool IsPhotograph(string path) => _photographs.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static string Write(IOrchardHelper orchard, Picture picture, (int Width, int Height)? size, PictureLayout layout, string attributes)
    {
        var own = size ?? (layout.Widths[^1], (int)Math.Round(layout.Widths[^1] / Wide));
        var ratio = layout.IsWide ? Wide : (double)own.Width / own.Height;
        attributes += layout.IsLazy ? " decoding=\"async\" loading=\"lazy\"" : " decoding=\"async\" fetchpriority=\"high\"";
        if (!IsPhotograph(picture.Path))
        {
            return $"<img {attributes} src=\"{WebUtility.HtmlEncode(orchard.AssetUrl(picture.Path))}\" width=\"{layout.Widths[^1]}\" height=\"{Height(layout.Widths[^1])}\">";
        }

        int[] widths = [.. layout.Widths.Where(width => width < own.Width), Math.Min(layout.Widths[^1], own.Width)];
        widths = [.. widths.Distinct()];
        var shown = Math.Min(widths[^1], layout.ShownWidth ?? int.MaxValue);
        var html = new StringBuilder("<picture>");
        foreach (var (type, format) in _formats)
        {
            html.Append(CultureInfo.InvariantCulture, $"<source type=\"{type}\" srcset=\"{SourceSet(format)}\" sizes=\"{layout.Sizes}\">");
        }

        html.Append(CultureInfo.InvariantCulture, $"<img {attributes} src=\"{Url(widths[widths.Length / 2], Format.Undefined)}\" srcset=\"{SourceSet(Format.Undefined)}\" sizes=\"{layout.Sizes}\" width=\"{shown}\" height=\"{Height(shown)}\"></picture>");
        return html.ToString();

        int Height(int width) => Math.Max(1, (int)Math.Round(width / ratio));

        string SourceSet(Format format) => string.Join(", ", widths.Select(width => $"{Url(width, format)} {width.ToString(CultureInfo.InvariantCulture)}w"));

        string Url(int width, Format format) => WebUtility.HtmlEncode(layout.IsWide
            ? orchard.AssetUrl(picture.Path, width: width, height: Height(width), resizeMode: ResizeMode.Crop, format: format, anchor: picture.Focus)
            : orchard.AssetUrl(picture.Path, width: width, format: format));
    }

    private async Task<(int Width, int Height)?> ReadSizeAsync(string path)
    {
        try
        {
            if (await _mediaFileStore.GetFileInfoAsync(path) is null)
            {
                return null;
            }

            await using var stream = await _mediaFileStore.GetFileStreamAsync(path);
            return await PictureSize.ReadAsync(stream);
        }
        catch (FileStoreException)
        {
            // A path that leads out of the library, or a file that went meanwhile: the page shows without its size.
            return null;
        }
    }
}
