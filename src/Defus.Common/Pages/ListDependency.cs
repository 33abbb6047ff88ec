using OrchardCore.ContentManagement;

namespace Defus.Common.Pages;

/// <summary>A list on a page, told by what it takes up of a published content item.</summary>
/// <param name="ContentType">The type of the items in the list, or empty for any.</param>
/// <param name="Sees">
/// Null when the item plays no part in the list, <see cref="Whole"/> when the list shows it, otherwise the only value that matters: the list
/// is another one when an item's value changes.
/// </param>
public sealed record ListDependency(string ContentType, Func<ContentItem, object?> Sees)
{
    public static readonly object Whole = new();

    private static readonly object _before = new();

    /// <summary>Whether the list is another one when the first version of an item was replaced by the second; null stands for none.</summary>
    public bool IsTouchedBy(ContentItem? before, ContentItem? after)
    {
        var (old, now) = (See(before), See(after));

        return old == Whole || now == Whole || !Equals(old, now);
    }

    /// <summary>A part of a sorted list, from its first item to its last.</summary>
    /// <param name="contentType">The type of the items.</param>
    /// <param name="keyOf">What the list is sorted by; null when the item does not belong to the list.</param>
    /// <param name="first">The key of the first item shown; null when nothing stands before it.</param>
    /// <param name="last">The key of the last item shown; null when the list ends with it, so that a later item would be shown too.</param>
    /// <param name="descending">Whether the greatest key comes first.</param>
    public static ListDependency Window<TKey>(string contentType, Func<ContentItem, TKey?> keyOf, TKey? first, TKey? last, bool descending = false)
        where TKey : struct, IComparable<TKey>
    {
        return new(contentType, item => keyOf(item) is not { } key || (last is { } end && Compare(key, end) > 0)
            ? null
            : first is { } start && Compare(key, start) < 0 ? _before : Whole);

        int Compare(TKey left, TKey right) => descending ? right.CompareTo(left) : left.CompareTo(right);
    }

    private object? See(ContentItem? item)
        => item is not null && (ContentType.Length == 0 || item.ContentType == ContentType) ? Sees(item) : null;
}
