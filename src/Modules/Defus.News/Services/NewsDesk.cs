using System.Linq.Expressions;
using Defus.Common.Content;
using Defus.Common.Pages;
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
    private readonly PublishedContentCache _cache;
    private readonly Translations _translations;

    public NewsDesk(ISession session, IContentManager contentManager, PublishedContentCache cache, Translations translations)
    {
        _translations = translations;
        _session = session;
        _contentManager = contentManager;
        _cache = cache;
    }

    public Task<IReadOnlyList<NewsCard>> ListNetworkNewsAsync(int count, string? topicId = null)
        => ListAsync($"Defus.News:network:{count}:{topicId}", () => string.IsNullOrEmpty(topicId)
            ? ReadAsync(post => !post.FromMember, count)
            : ReadAsync(post => !post.FromMember && post.TopicId == topicId, count));

    public Task<IReadOnlyList<NewsCard>> ListMemberNewsAsync(int count)
        => ListAsync($"Defus.News:members:{count}", () => ReadAsync(post => post.FromMember, count));

    public Task<IReadOnlyList<NewsCard>> ListNewsOfAsync(string memberId, int count)
        => ListAsync($"Defus.News:member:{count}:{memberId}", async () =>
        {
            var ids = await _translations.GetSetAsync(memberId);
            return await ReadAsync(post => post.MemberId.IsIn(ids), count, post => ids.Contains(post.MemberId));
        });

    public async Task<ContentItem?> GetMemberAsync(NewsPostPart part)
    {
        if (part.Member?.ContentItemIds is not [var memberId, ..])
        {
            return null;
        }

        var shownId = await _translations.GetShownAsync(memberId);
        PageDependsOn.Item(shownId);
        return await _contentManager.GetAsync(shownId);
    }

    private async Task<IReadOnlyList<NewsCard>> ListAsync(string key, Func<Task<NewsFacts[]>> read)
        => Array.ConvertAll(await _cache.GetAsync($"{key}:{ContentLanguage.OfPage}", read), post => new NewsCard().Show(post));

    // "sees" is the filter for one post, where its expression is for the database only.
    private async Task<NewsFacts[]> ReadAsync(Expression<Func<NewsPostIndex, bool>> filter, int count, Func<NewsPostIndex, bool>? sees = null)
    {
        var hidden = await _translations.GetHiddenAsync();
        var posts = await _session
            .Query<ContentItem, NewsPostIndex>(post => post.Published && post.ContentItemId.IsNotIn(hidden))
            .Where(filter)
            .OrderByDescending(post => post.Date)
            .ThenByDescending(post => post.CreatedUtc)
            .Take(count)
            .ListAsync(_contentManager);

        ContentItem[] found = [.. posts];
        var isWanted = new Lazy<Func<NewsPostIndex, bool>>(() => sees ?? filter.Compile());
        NewsWindow.Depend(post => isWanted.Value(post), first: null, found.Length == count ? found[^1] : null);
        var parts = found.Select(post => (Post: post, Part: post.TryGet<NewsPostPart>(out var part) ? part : new NewsPostPart())).ToList();
        var shown = new Dictionary<string, string>();
        foreach (var memberId in parts.SelectMany(post => post.Part.Member?.ContentItemIds ?? []).Distinct())
        {
            shown[memberId] = await _translations.GetShownAsync(memberId);
        }

        var names = await MemberNamesAsync([.. shown.Values.Distinct().Order(StringComparer.Ordinal)]);

        return [.. parts.Select(post => NewsFacts.Of(
            post.Post, post.Part, post.Part.Member?.ContentItemIds is [var memberId, ..] ? names.GetValueOrDefault(shown[memberId]) : null))];
    }

    // A list needs no more of the members than their names, all read at once.
    private async Task<Dictionary<string, string>> MemberNamesAsync(string[] memberIds)
    {
        foreach (var memberId in memberIds)
        {
            PageDependsOn.Item(memberId);
        }

        return memberIds.Length == 0
            ? []
            : (await _session.QueryIndex<ContentItemIndex>(member => member.Published && member.ContentItemId.IsIn(memberIds)).ListAsync())
                .ToDictionary(member => member.ContentItemId, member => member.DisplayText ?? string.Empty);
    }
}
