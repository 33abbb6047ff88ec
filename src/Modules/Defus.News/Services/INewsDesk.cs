using Defus.News.Models;
using Defus.News.ViewModels;
using OrchardCore.ContentManagement;

namespace Defus.News.Services;

/// <summary>The published posts, newest first.</summary>
public interface INewsDesk
{
    /// <summary>News of the network itself, on one topic when given.</summary>
    Task<IReadOnlyList<NewsCard>> ListNetworkNewsAsync(int count, string? topicId = null);

    /// <summary>News of all members.</summary>
    Task<IReadOnlyList<NewsCard>> ListMemberNewsAsync(int count);

    /// <summary>News of one member.</summary>
    Task<IReadOnlyList<NewsCard>> ListNewsOfAsync(string memberId, int count);

    /// <summary>The member that a post names; null without one, or while the member is not published.</summary>
    Task<ContentItem?> GetMemberAsync(NewsPostPart part);
}
