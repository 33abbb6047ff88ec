using System.Globalization;

namespace Defus.Common.Text;

/// <summary>Shortens a text for a list.</summary>
public static class Teaser
{
    private const string Ellipsis = "\u00A0…";

    /// <summary>
    /// The text on one line, cut after the last whole word that fits into <paramref name="maxLength"/> characters.
    /// A cut text ends with a no-break space and an ellipsis, which are not counted.
    /// </summary>
    public static string Cut(string? text, int maxLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 1);

        var line = OneLine(text);
        if (line.Length <= maxLength)
        {
            return line;
        }

        // The space right behind the limit counts too: a word that ends there still fits.
        var end = line.LastIndexOf(' ', maxLength);
        var kept = end > 0 ? line[..end] : WholeCharacters(line, maxLength);

        // "Präventions- und Sicherheitsarbeit": the first half says nothing alone.
        if (kept.EndsWith('-') && kept.LastIndexOf(' ') is > 0 and var before)
        {
            kept = kept[..before];
        }

        return kept.TrimEnd(' ', ',', ';', ':', '–', '(') + Ellipsis;
    }

    private static string OneLine(string? text)
        => string.Join(' ', (text ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // A single endless word is cut between characters as people see them, never inside a surrogate pair.
    private static string WholeCharacters(string line, int maxLength)
    {
        var length = 0;
        while (length < line.Length)
        {
            var next = length + StringInfo.GetNextTextElementLength(line, length);
            if (next > maxLength)
            {
                break;
            }

            length = next;
        }

        return line[..length];
    }
}
