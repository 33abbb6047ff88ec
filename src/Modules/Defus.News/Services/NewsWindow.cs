using Defus.Common.Pages;
using Defus.News.Indexes;
using OrchardCore.ContentManagement;

namespace Defus.News.Services;

/// <summary>Says that a page depends on a part of a list of posts, the newest first.</summary>
internal static class NewsWindow
{
    /// <param name="isWanted">Which posts belong to the list.</param>
    /// <param name="first">The first post shown; null when none stands before it.</param>
    /// <param name="last">The last post shown; null when the list ends with it.</param>
    public static void Depend(Func<NewsPostIndex, bool> isWanted, ContentItem? first, ContentItem? last)
        => PageDependsOn.List(ListDependency.Window(
            NewsTypes.NewsPost,
            item => NewsPostIndexProvider.Of(item) is { } post && isWanted(post) ? Key(post) : null,
            Key(first),
            Key(last),
            descending: true));

    /// <summary>The nearest posts on both sides of one, and whatever may come between.</summary>
    public static void DependOnNeighbours(ContentItem? newer, ContentItem? older)
    {
        var newest = Key(newer) ?? (DateTime.MaxValue, DateTime.MaxValue);
        Depend(post => (post.Date, post.CreatedUtc).CompareTo(newest) <= 0, first: null, older);
    }

    private static (DateTime, DateTime)? Key(ContentItem? item) => item is not null && NewsPostIndexProvider.Of(item) is { } post ? Key(post) : null;

    private static (DateTime, DateTime)? Key(NewsPostIndex post) => (post.Date, post.CreatedUtc);
}
