using System.Buffers;

namespace OrchardCore.Infrastructure.Html;

/// <summary>
/// Recognises HTML that the sanitizer would hand back as it is (but for &lt;br /&gt;, which becomes &lt;br&gt;): well-formed paragraphs,
/// headings, lists and links. Most texts are no more than that, and a site that only shows such texts never loads the parser and its CSS.
/// </summary>
internal static class SimpleHtml
{
    private static readonly string[] _blocks = ["p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote"];
    private static readonly string[] _inline = ["a", "b", "em", "i", "s", "small", "strong", "sub", "sup", "u"];
    private static readonly string[] _schemes = ["/", "#", "https://", "http://", "mailto:", "tel:"];
    private static readonly string[] _entities = ["amp;", "lt;", "gt;", "nbsp;"];

    // Whatever the parser or the formatter might change is not plain: markup, control characters, no-break spaces, halves of surrogates.
    private static readonly SearchValues<char> _special = SearchValues.Create(
        [.. Range(0, 0x1F).Except("\n\t"), .. "<>&", .. Range(0x7F, 0xA0), .. Range(0xD800, 0xDFFF), '\uFEFF', '\uFFFE', '\uFFFF']);
    private static readonly SearchValues<char> _url = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/#?=%@:+,;");
    private static readonly SearchValues<char> _class = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_ ");

    public static bool IsClean(ReadOnlySpan<char> html)
    {
        var open = new Stack<string>();
        while (true)
        {
            var next = html.IndexOfAny(_special);
            var text = next < 0 ? html : html[..next];
            if (!text.IsEmpty && open.TryPeek(out var list) && list is "ul" or "ol" && !text.IsWhiteSpace())
            {
                return false;
            }

            if (next < 0)
            {
                return open.Count == 0;
            }

            var isClean = html[next] switch
            {
                '&' => SkipEntity(html[(next + 1)..], out html),
                '<' => SkipTag(html[(next + 1)..], open, out html),
                _ => false,
            };
            if (!isClean)
            {
                return false;
            }
        }
    }

    private static bool SkipEntity(ReadOnlySpan<char> html, out ReadOnlySpan<char> rest)
    {
        foreach (var entity in _entities)
        {
            if (html.StartsWith(entity))
            {
                rest = html[entity.Length..];
                return true;
            }
        }

        rest = html;
        return false;
    }

    private static bool SkipTag(ReadOnlySpan<char> html, Stack<string> open, out ReadOnlySpan<char> rest)
    {
        rest = html;
        var end = html.IndexOf('>');
        if (end < 0)
        {
            return false;
        }

        var tag = html[..end];
        rest = html[(end + 1)..];
        if (tag is "br" or "br /" or "br/")
        {
            return !(open.TryPeek(out var list) && list is "ul" or "ol");
        }

        if (tag.StartsWith("/"))
        {
            return open.TryPop(out var opened) && tag[1..].SequenceEqual(opened);
        }

        var space = tag.IndexOf(' ');
        var name = Known(space < 0 ? tag : tag[..space]);
        if (name is null || !MayStand(name, open) || (space >= 0 && !IsCleanAttribute(name, tag[(space + 1)..])))
        {
            return false;
        }

        open.Push(name);
        return true;
    }

    private static string? Known(ReadOnlySpan<char> name)
    {
        foreach (var known in (ReadOnlySpan<string[]>)[_blocks, _inline, ["li"]])
        {
            foreach (var candidate in known)
            {
                if (name.SequenceEqual(candidate))
                {
                    return candidate;
                }
            }
        }

        return null;
    }

    // Blocks stand at the top, in quotations and in list items; the parser would close a paragraph before them.
    private static bool MayStand(string name, Stack<string> open)
    {
        var parent = open.Count == 0 ? "blockquote" : open.Peek();
        return name == "li" ? parent is "ul" or "ol"
            : Array.IndexOf(_blocks, name) >= 0 ? parent is "blockquote" or "li"
            : parent is not ("ul" or "ol") && !open.Contains(name);
    }

    // One attribute at most: a class, or the address of a link.
    private static bool IsCleanAttribute(string tag, ReadOnlySpan<char> attribute)
    {
        if (!attribute.EndsWith("\""))
        {
            return false;
        }

        if (attribute.StartsWith("class=\""))
        {
            return !attribute[7..^1].ContainsAnyExcept(_class);
        }

        if (tag != "a" || !attribute.StartsWith("href=\""))
        {
            return false;
        }

        var url = attribute[6..^1];
        if (url.ContainsAnyExcept(_url))
        {
            return false;
        }

        foreach (var scheme in _schemes)
        {
            if (url.StartsWith(scheme))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<char> Range(int first, int last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
