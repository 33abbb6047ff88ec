using System.Linq.Expressions;
using Defus.News.Indexes;
using Defus.News.Models;
using Defus.News.ViewModels;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using YesSql;
using YesSql.Services;

namespace Defus.News.Services;

public sealed class NewsDesk : INewsDesk
{
    private readonly ISession _session;
    private readonly IContentManager _contentManager;

    public NewsDesk(ISession session, IContentManager contentManager)
    {
        _session = session;
        _contentManager = contentManager;
    }

    public Task<IReadOnlyList<NewsCard>> ListNetworkNewsAsync(int count, string? topicId = null)
        => string.IsNullOrEmpty(topicId)
            ? ListAsync(post => post.Published && !post.FromMember, count)
            : ListAsync(post => post.Published && !post.FromMember && post.TopicId == topicId, count);

    public Task<IReadOnlyList<NewsCard>> ListMemberNewsAsync(int count)
        => ListAsync(post => post.Published && post.FromMember, count);

    public Task<IReadOnlyList<NewsCard>> ListNewsOfAsync(string memberId, int count)
        => ListAsync(post => post.Published && post.MemberId == memberId, count);

    public async Task<ContentItem?> GetMemberAsync(NewsPostPart part)
        => part.Member?.ContentItemIds is [var memberId, ..] ? await _contentManager.GetAsync(memberId) : null;

    private async Task<IReadOnlyList<NewsCard>> ListAsync(Expression<Func<NewsPostIndex, bool>> filter, int count)
    {
        var posts = await _session
            .Query<ContentItem, NewsPostIndex>(filter)
            .OrderByDescending(post => post.Date)
            .ThenByDescending(post => post.CreatedUtc)
            .Take(count)
            .ListAsync(_contentManager);

        return await ShowAsync([.. posts]);
    }

    private async Task<IReadOnlyList<NewsCard>> ShowAsync(IReadOnlyList<ContentItem> posts)
    {
        var parts = posts.Select(post => post.TryGet<NewsPostPart>(out var part) ? part : new NewsPostPart()).ToList();
        var names = await MemberNamesAsync([.. parts.SelectMany(part => part.Member?.ContentItemIds ?? []).Distinct().Order(StringComparer.Ordinal)]);

        return [.. posts.Zip(parts, (post, part) =>
        {
            var card = new NewsCard();
            card.Show(post, part, part.Member?.ContentItemIds is [var memberId, ..] ? names.GetValueOrDefault(memberId) : null);
            return card;
        })];
    }

    // A list needs no more of the members than their names, all read at once.
    private async Task<Dictionary<string, string>> MemberNamesAsync(string[] memberIds)
        => memberIds.Length == 0
            ? []
            : (await _session.QueryIndex<ContentItemIndex>(member => member.Published && member.ContentItemId.IsIn(memberIds)).ListAsync())
                .ToDictionary(member => member.ContentItemId, member => member.DisplayText ?? string.Empty);
}
