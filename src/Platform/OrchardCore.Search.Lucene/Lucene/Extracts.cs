using System.Text;
using System.Text.Encodings.Web;

namespace OrchardCore.Lucene;

/// <summary>Cuts the place of a text that shows best why it was found.</summary>
internal static class Extracts
{
    private const int Length = 240;
    private const int Before = 60;

    /// <summary>An extract as HTML: all of the text encoded, what was looked for in mark elements. Empty for an empty text.</summary>
    public static string Cut(string text, SearchWords words)
    {
        var marks = GermanTextAnalyzer.Read(text).Where(x => words.Marks(x.Term)).ToArray();
        var (start, end) = Window(text, marks);
        var html = new StringBuilder(start > 0 ? "… " : "");
        var position = start;
        foreach (var (_, from, to) in marks.Where(x => x.Start >= start && x.End <= end))
        {
            html.Append(HtmlEncoder.Default.Encode(text[position..from]));
            html.Append("<mark>").Append(HtmlEncoder.Default.Encode(text[from..to])).Append("</mark>");
            position = to;
        }

        html.Append(HtmlEncoder.Default.Encode(text[position..end]));
        return html.Append(end < text.Length ? " …" : "").ToString();
    }

    // The window with the most different words; it begins and ends between words.
    private static (int Start, int End) Window(string text, (string Term, int Start, int End)[] marks)
    {
        var best = 0;
        var most = 0;
        foreach (var (_, start, _) in marks)
        {
            var count = marks.Where(x => x.Start >= start && x.End <= start + Length - Before).Select(x => x.Term).Distinct().Count();
            if (count > most)
            {
                (most, best) = (count, start);
            }
        }

        var from = Math.Max(0, best - Before);
        if (from > 0)
        {
            var space = text.IndexOf(' ', from);
            from = space >= 0 && space < best ? space + 1 : best;
        }

        var to = Math.Min(text.Length, from + Length);
        if (to < text.Length)
        {
            var space = text.LastIndexOf(' ', to - 1, to - from);
            to = space > from && marks.All(x => x.Start >= space || x.End <= space) ? space : to;
        }

        // Neither end may cut a surrogate pair.
        return (from, to < text.Length && to > 0 && char.IsHighSurrogate(text[to - 1]) ? to - 1 : to);
    }
}
