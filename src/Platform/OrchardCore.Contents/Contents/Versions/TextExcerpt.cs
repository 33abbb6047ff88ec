namespace OrchardCore.Contents.Versions;

/// <summary>Shortens a long text that did not change to what stands next to the changes.</summary>
public static class TextExcerpt
{
    private const int Context = 120;

    /// <param name="text">The text that did not change.</param>
    /// <param name="isFirst">Nothing changed before it.</param>
    /// <param name="isLast">Nothing changed after it.</param>
    public static string Of(string text, bool isFirst, bool isLast)
    {
        var start = isFirst ? 0 : End(text, Context);
        var end = isLast ? text.Length : Start(text, text.Length - Context);
        return end - start < Context ? text : $"{text[..start]} … {text[end..]}";
    }

    private static int End(string text, int at) => at >= text.Length ? text.Length : text.IndexOf(' ', at) is >= 0 and var space ? space : text.Length;

    private static int Start(string text, int at) => at <= 0 ? 0 : text.LastIndexOf(' ', at) is >= 0 and var space ? space + 1 : 0;
}
