using System.Text.RegularExpressions;

namespace Defus.Common.Text;

/// <summary>Plain text in paragraphs.</summary>
public static partial class Paragraphs
{
    /// <summary>The text's paragraphs: empty lines part them, line breaks within one become spaces.</summary>
    public static IReadOnlyList<string> Of(string? text)
        => [.. EmptyLines().Split((text ?? string.Empty).ReplaceLineEndings("\n"))
            .Select(paragraph => string.Join(' ', paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(paragraph => paragraph.Length > 0)];

    [GeneratedRegex(@"\n[ \t]*\n")]
    private static partial Regex EmptyLines();
}
