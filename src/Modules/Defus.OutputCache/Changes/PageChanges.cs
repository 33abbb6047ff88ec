using Defus.Common.Pages;
using Defus.OutputCache.Pages;
using OrchardCore.ContentManagement;

namespace Defus.OutputCache.Changes;

/// <summary>What one commit has changed, as far as pages are concerned.</summary>
internal sealed class PageChanges
{
    public static readonly PageChanges OfEverything = new([PageTag.Site], []);

    private readonly PageTag[] _touched;
    private readonly bool _everything;

    public PageChanges(IEnumerable<PageTag> tags, IEnumerable<ItemChange> items)
    {
        Tags = [.. tags];
        Items = [.. items];
        _touched = [.. Tags, .. Items.Select(item => PageTag.Item(item.ContentItemId))];
        _everything = Tags.Contains(PageTag.Site);
    }

    public PageTag[] Tags { get; }

    public ItemChange[] Items { get; }

    /// <summary>Whether the page is another one now.</summary>
    public bool Touch(CachedPage page) => _everything
        || Array.Exists(_touched, tag => Array.BinarySearch(page.Tags, tag, PageTagOrder.Instance) >= 0)
        || Array.Exists(Items, item => Array.Exists(page.Lists, item.Touches));
}

/// <summary>How the published version of an item has changed.</summary>
/// <param name="Before">Null when there was none.</param>
/// <param name="After">Null when there is none any more.</param>
/// <param name="IsBeforeKnown">False when the version was changed in its place, so that nobody knows what it was before.</param>
internal sealed record ItemChange(string ContentItemId, string ContentType, ContentItem? Before, ContentItem? After, bool IsBeforeKnown)
{
    public bool Touches(ListDependency list) => IsBeforeKnown
        ? list.IsTouchedBy(Before, After)
        : list.ContentType == ContentType || list.IsTouchedBy(After, After);
}

internal sealed class PageTagOrder : IComparer<PageTag>
{
    public static readonly PageTagOrder Instance = new();

    public int Compare(PageTag x, PageTag y) => x.Value.CompareTo(y.Value);
}
