namespace Defus.Common.Pages;

/// <summary>
/// Names one thing that a page may depend on, such as a content item or a layer. A number instead of a text, because a page has hundreds;
/// two things with the same number would only make a page be rendered once more.
/// </summary>
public readonly record struct PageTag(int Value)
{
    /// <summary>What every page depends on, such as the settings of the site.</summary>
    public static readonly PageTag Site = Of("site", string.Empty);

    /// <summary>Upper and lower case make no difference in names.</summary>
    public static PageTag Of(string kind, string name)
        => new(HashCode.Combine(kind.GetHashCode(StringComparison.Ordinal), name.GetHashCode(StringComparison.OrdinalIgnoreCase)));

    public static PageTag Item(string contentItemId) => Of("item", contentItemId);
}
