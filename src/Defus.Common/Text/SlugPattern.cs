namespace Defus.Common.Text;

/// <summary>Liquid patterns for German addresses. The stock <c>slugify</c> drops umlauts' dots, so they are spelled out before it.</summary>
public static class SlugPattern
{
    /// <summary>A pattern such as <c>mitglieder/{{ … | slugify }}</c> for a Liquid expression, e.g. <c>ContentItem.DisplayText</c>.</summary>
    public static string For(string folder, string expression)
        => folder + "/{{ " + expression
            + " | downcase | replace: 'ä', 'ae' | replace: 'ö', 'oe' | replace: 'ü', 'ue' | replace: 'ß', 'ss' | slugify }}";
}
