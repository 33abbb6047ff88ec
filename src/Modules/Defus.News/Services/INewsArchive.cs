using Defus.News.ViewModels;
using OrchardCore.ContentManagement;

namespace Defus.News.Services;

/// <summary>Published posts of any time, newest first.</summary>
public interface INewsArchive
{
    Task<IReadOnlyList<NewsCard>> FindAsync(NewsSelection selection, int skip, int take);

    Task<IReadOnlyList<ContentItem>> FindItemsAsync(NewsSelection selection, int skip, int take);

    /// <summary>The years from the newest post to the oldest; empty without posts.</summary>
    Task<IReadOnlyList<int>> ListYearsAsync();

    /// <summary>The next older and the next newer post.</summary>
    Task<(NewsCard? Older, NewsCard? Newer)> FindNeighboursAsync(ContentItem post);
}
