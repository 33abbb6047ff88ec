using System.Globalization;
using NetVips;
using OrchardCore.Media.Core.Processing;

namespace OrchardCore.Media.Processing;

/// <summary>Makes images of another size or format with libvips.</summary>
internal static class ImageResizer
{
    /// <summary>The largest side that is made, in pixels.</summary>
    public const int MaxSize = 4096;

    private const long MaxPixels = 100_000_000;
    private const int DefaultQuality = 80;

    private static readonly HashSet<string> _sources = new(StringComparer.OrdinalIgnoreCase) { ".jpg", ".jpeg", ".png", ".webp", ".avif" };

    /// <summary>Whether files of this kind can be resized. SVG needs no sizes, and GIF would lose its movement.</summary>
    public static bool CanResize(string extension) => _sources.Contains(extension);

    public static bool CanWrite(Format format) => format is not (Format.Bmp or Format.Tga or Format.Gif);

    /// <summary>Writes the changed image; the target's extension decides the format.</summary>
    /// <exception cref="InvalidDataException">The file is no image that can be read, or one too large.</exception>
    public static void Resize(string source, string target, MediaCommands commands)
    {
        try
        {
            using var size = Image.NewFromFile(source, access: Enums.Access.Sequential);
            if ((long)size.Width * size.Height > MaxPixels)
            {
                throw new InvalidDataException($"The image has {size.Width} × {size.Height} pixels; up to {MaxPixels} in all are processed.");
            }

            using var fitted = Fit(source, size, commands);
            using var flat = HasAlpha(target) || !fitted.HasAlpha() ? fitted.Copy() : fitted.Flatten(background: Background(commands.BackgroundColor, "fff")[..3]);
            Save(flat, target, commands.Quality ?? DefaultQuality);
        }
        catch (VipsException e)
        {
            // The reason names paths on disk, so it is for the log alone.
            throw new InvalidDataException("The file is not an image that can be processed.", e);
        }
    }

    private static Image Fit(string source, Image size, MediaCommands commands)
    {
        if (commands.Width is null && commands.Height is null)
        {
            return commands.AutoOrient ? Image.NewFromFile(source).Autorot() : Image.NewFromFile(source);
        }

        var rotated = commands.AutoOrient && size.Contains("orientation") && size.Get("orientation") is int and >= 5;
        var (ownWidth, ownHeight) = rotated ? (size.Height, size.Width) : (size.Width, size.Height);
        var width = commands.Width ?? Math.Max(1, (int)Math.Round((double)ownWidth * commands.Height!.Value / ownHeight));
        var height = commands.Height ?? Math.Max(1, (int)Math.Round((double)ownHeight * width / ownWidth));
        return commands.Mode switch
        {
            ResizeMode.Stretch => Thumbnail(source, width, height, Enums.Size.Force, commands),
            ResizeMode.Crop => Crop(source, ownWidth, ownHeight, width, height, commands),
            ResizeMode.Pad => Pad(source, width, height, Enums.Size.Both, commands),
            ResizeMode.BoxPad => Pad(source, width, height, Enums.Size.Down, commands),
            ResizeMode.Min => Cover(source, ownWidth, ownHeight, width, height, Enums.Size.Down, commands),
            _ => Thumbnail(source, width, height, Enums.Size.Down, commands),
        };
    }

    private static Image Thumbnail(string source, int width, int height, Enums.Size size, MediaCommands commands)
        => Image.Thumbnail(source, width, height, size, noRotate: !commands.AutoOrient);

    // The smallest size that covers the box.
    private static Image Cover(string source, int ownWidth, int ownHeight, int width, int height, Enums.Size size, MediaCommands commands)
    {
        var scale = Math.Max((double)width / ownWidth, (double)height / ownHeight);
        return Thumbnail(source, (int)Math.Ceiling(ownWidth * scale), (int)Math.Ceiling(ownHeight * scale), size, commands);
    }

    private static Image Crop(string source, int ownWidth, int ownHeight, int width, int height, MediaCommands commands)
    {
        using var cover = Cover(source, ownWidth, ownHeight, width, height, Enums.Size.Both, commands);
        var (x, y) = commands.Focus ?? (0.5f, 0.5f);
        width = Math.Min(width, cover.Width);
        height = Math.Min(height, cover.Height);
        var left = Math.Clamp((int)Math.Round(cover.Width * x - width / 2.0), 0, cover.Width - width);
        var top = Math.Clamp((int)Math.Round(cover.Height * y - height / 2.0), 0, cover.Height - height);
        return cover.Crop(left, top, width, height);
    }

    private static Image Pad(string source, int width, int height, Enums.Size size, MediaCommands commands)
    {
        using var inner = Thumbnail(source, width, height, size, commands);
        using var colour = inner.Colourspace(Enums.Interpretation.Srgb);
        using var withAlpha = colour.HasAlpha() ? colour.Copy() : colour.Bandjoin(255);
        return withAlpha.Embed((width - inner.Width) / 2, (height - inner.Height) / 2, width, height, Enums.Extend.Background, Background(commands.BackgroundColor, "0000"));
    }

    // Hexadecimal with three, four, six or eight digits; the last one or two of four or eight are opacity.
    private static double[] Background(string? text, string fallback)
    {
        var hex = (text ?? "").TrimStart('#');
        if (hex.Length is not (3 or 4 or 6 or 8) || !hex.All(Uri.IsHexDigit))
        {
            hex = fallback;
        }

        if (hex.Length <= 4)
        {
            hex = string.Concat(hex.Select(c => new string(c, 2)));
        }

        hex = hex.Length == 6 ? hex + "ff" : hex;
        return [.. Enumerable.Range(0, 4).Select(i => (double)int.Parse(hex.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
    }

    private static bool HasAlpha(string target) => Path.GetExtension(target) is not ".jpg";

    private static void Save(Image image, string target, int quality)
    {
        switch (Path.GetExtension(target))
        {
            case ".png":
                image.Pngsave(target, compression: 9, keep: Enums.ForeignKeep.Icc);
                break;
            case ".webp":
                image.Webpsave(target, q: quality, effort: 4, keep: Enums.ForeignKeep.Icc);
                break;
            case ".avif":
                image.Heifsave(target, q: quality, compression: Enums.ForeignHeifCompression.Av1, effort: 3, keep: Enums.ForeignKeep.Icc);
                break;
            default:
                image.Jpegsave(target, q: quality, interlace: true, optimizeCoding: true, keep: Enums.ForeignKeep.Icc);
                break;
        }
    }
}
