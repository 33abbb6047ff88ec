namespace Defus.Common.Pages;

/// <summary>
/// Names one thing that a page may depend on, such as a content item or a layer. A number instead of a text, because a page has hundreds;
/// two things with the same number would only make a page be rendered once more.
/// </summary>
public readonly record struct PageTag(int Value)
{
    private const uint FirstHash = 2166136261;
    private const uint HashFactor = 16777619;

    /// <summary>What every page depends on, such as the settings of the site.</summary>
    public static readonly PageTag Site = Of("site", string.Empty);

    /// <summary>Upper and lower case make no difference in names. The number is the same in every process.</summary>
    public static PageTag Of(string kind, string name) => new((int)Add(Add(FirstHash, kind) * HashFactor, name));

    public static PageTag Item(string contentItemId) => Of("item", contentItemId);

    // FNV-1a
    private static uint Add(uint hash, string text)
    {
        foreach (var letter in text)
        {
            hash = (hash ^ char.ToUpperInvariant(letter)) * HashFactor;
        }

        return hash;
    }
}
