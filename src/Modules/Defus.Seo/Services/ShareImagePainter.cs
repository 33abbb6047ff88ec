using System.Net;
using System.Text;
using NetVips;

namespace Defus.Seo.Services;

/// <summary>Paints title, label and name of the site on the network's colours.</summary>
internal static class ShareImagePainter
{
    private const string FontName = "Atkinson Hyperlegible Next Bold";
    private const int Margin = 80;
    private const int TitleTop = 208;
    private const int TitleHeight = 290;

    // The largest size whose lines fit is taken.
    private static readonly int[] _titleSizes = [84, 72, 62, 54, 46];

    // Points and lines between them, as on the home page.
    private const string Background = """
        <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">
          <defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#063642"/><stop offset="1" stop-color="#042730"/></linearGradient></defs>
          <rect width="1200" height="630" fill="url(#g)"/>
          <path d="M860 60 1010 130 1160 50M1010 130 1090 270 1180 210M1090 270 960 360 1010 130M960 360 1060 480 1180 420M1060 480 930 570 960 360M1060 480 1150 590M1090 270 1180 420M860 60 960 360" fill="none" stroke="#5fb3bd" stroke-opacity=".38" stroke-width="2"/>
          <g fill="#5fb3bd" fill-opacity=".16"><circle cx="1010" cy="130" r="30"/><circle cx="1090" cy="270" r="24"/><circle cx="960" cy="360" r="30"/><circle cx="1060" cy="480" r="26"/></g>
          <g fill="#8ed0d8"><circle cx="860" cy="60" r="6"/><circle cx="1010" cy="130" r="8"/><circle cx="1160" cy="50" r="6"/><circle cx="1090" cy="270" r="7"/><circle cx="1180" cy="210" r="5"/><circle cx="960" cy="360" r="8"/><circle cx="1060" cy="480" r="7"/><circle cx="1180" cy="420" r="6"/><circle cx="930" cy="570" r="6"/><circle cx="1150" cy="590" r="6"/></g>
          <rect width="1200" height="630" fill="#042730" fill-opacity=".25"/>
          <g transform="translate(80 64) scale(1.75)"><rect width="48" height="48" rx="11" fill="#0a4a59"/><path d="M8 24 24 11l16 13" fill="none" stroke="#ffc24a" stroke-width="4.5" stroke-linecap="round" stroke-linejoin="round"/><path d="M13.5 34.5h21" stroke="#8ed0d8" stroke-width="2.5"/><g fill="#fff"><circle cx="13.5" cy="34.5" r="4.2"/><circle cx="24" cy="34.5" r="4.2"/><circle cx="34.5" cy="34.5" r="4.2"/></g></g>
          <rect x="80" y="548" width="96" height="8" rx="4" fill="#ffc24a"/>
        </svg>
        """;

    /// <exception cref="VipsException">The picture cannot be made.</exception>
    public static void Paint(ShareImage image, string fontFile, string target)
    {
        using var background = Image.SvgloadBuffer(Encoding.UTF8.GetBytes(Background));
        using var canvas = background.Flatten();
        using var withTitle = Add(canvas, Title(image.Title, fontFile), Margin, TitleTop, [255, 255, 255]);
        using var withLabel = image.Label.Length > 0 ? Add(withTitle, Line(image.Label, 30, fontFile), 190, 92, [255, 194, 74]) : withTitle.Copy();
        using var whole = Add(withLabel, Line(image.SiteName, 26, fontFile), Margin, 574, [195, 217, 220]);
        File.WriteAllBytes(target, whole.PngsaveBuffer(compression: 9, palette: true, q: 90));
    }

    private static Image Title(string text, string fontFile)
    {
        Image? title = null;
        foreach (var size in _titleSizes)
        {
            title?.Dispose();
            title = Image.Text(WebUtility.HtmlEncode(text), font: $"{FontName} {size}", fontfile: fontFile, width: ShareImages.Width - (2 * Margin), dpi: 72, wrap: Enums.TextWrap.WordChar, spacing: 4);
            if (title.Height <= TitleHeight)
            {
                break;
            }
        }

        return title!;
    }

    private static Image Line(string text, int size, string fontFile)
        => Image.Text(WebUtility.HtmlEncode(text), font: $"{FontName} {size}", fontfile: fontFile, width: ShareImages.Width - (2 * Margin), dpi: 72);

    // The text is a mask; the colour shows where it is.
    private static Image Add(Image canvas, Image text, int x, int y, double[] colour)
    {
        using (text)
        using (var fitted = text.Crop(0, 0, Math.Min(text.Width, ShareImages.Width - x), Math.Min(text.Height, ShareImages.Height - y)))
        using (var mask = fitted.Embed(x, y, ShareImages.Width, ShareImages.Height))
        using (var ink = canvas.NewFromImage(colour))
        {
            return mask.Ifthenelse(ink, canvas, blend: true);
        }
    }
}
