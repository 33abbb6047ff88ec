using System.Linq.Expressions;
using Defus.Common.Content;
using Defus.Common.Pages;
using Defus.News.Indexes;
using Defus.News.Models;
using Defus.News.ViewModels;
using OrchardCore.ContentManagement;
using YesSql;
using YesSql.Services;

namespace Defus.News.Services;

public sealed class NewsArchive : INewsArchive
{
    private readonly ISession _session;
    private readonly IContentManager _contentManager;
    private readonly INewsDesk _news;
    private readonly Translations _translations;

    public NewsArchive(ISession session, IContentManager contentManager, INewsDesk news, Translations translations)
    {
        _translations = translations;
        _session = session;
        _contentManager = contentManager;
        _news = news;
    }

    public async Task<IReadOnlyList<NewsCard>> FindAsync(NewsSelection selection, int skip, int take)
    {
        var cards = new List<NewsCard>();
        foreach (var post in await FindItemsAsync(selection, skip, take))
        {
            cards.Add(await ShowAsync(post));
        }

        return cards;
    }

    public async Task<IReadOnlyList<ContentItem>> FindItemsAsync(NewsSelection selection, int skip, int take)
    {
        var hidden = await _translations.GetHiddenAsync();
        var memberIds = await _translations.GetSetAsync(selection.MemberId);
        var posts = _session.Query<ContentItem, NewsPostIndex>(post => post.Published && post.ContentItemId.IsNotIn(hidden));
        if (selection.TopicId.Length > 0)
        {
            posts = posts.Where(post => post.TopicId == selection.TopicId);
        }

        if (selection.MemberId == NewsSelection.Network)
        {
            posts = posts.Where(post => !post.FromMember);
        }
        else if (selection.MemberId.Length > 0)
        {
            posts = posts.Where(post => post.MemberId.IsIn(memberIds));
        }

        if (selection.Year is { } year)
        {
            var (first, next) = (new DateTime(year, 1, 1), new DateTime(year + 1, 1, 1));
            posts = posts.Where(post => post.Date >= first && post.Date < next);
        }

        ContentItem[] found = [.. await posts
            .OrderByDescending(post => post.Date)
            .ThenByDescending(post => post.CreatedUtc)
            .Skip(skip)
            .Take(take)
            .ListAsync(_contentManager)];
        NewsWindow.Depend(post => selection.Wants(post, memberIds), skip > 0 ? found.FirstOrDefault() : null, found.Length == take ? found[^1] : null);

        return found;
    }

    public async Task<IReadOnlyList<int>> ListYearsAsync()
    {
        var newest = await _session.QueryIndex<NewsPostIndex>(post => post.Published).OrderByDescending(post => post.Date).FirstOrDefaultAsync();
        var oldest = await _session.QueryIndex<NewsPostIndex>(post => post.Published).OrderBy(post => post.Date).FirstOrDefaultAsync();

        PageDependsOn.List(new ListDependency(NewsTypes.NewsPost, item =>
            NewsPostIndexProvider.Of(item) is { } post && (post.ContentItemId == newest?.ContentItemId || post.ContentItemId == oldest?.ContentItemId
                || !(post.Date.Year <= newest?.Date.Year && post.Date.Year >= oldest?.Date.Year)) ? post.Date.Year : null));

        return newest is null || oldest is null
            ? []
            : [.. Enumerable.Range(oldest.Date.Year, newest.Date.Year - oldest.Date.Year + 1).Reverse()];
    }

    public async Task<(NewsCard? Older, NewsCard? Newer)> FindNeighboursAsync(ContentItem post)
    {
        var own = await _session.QueryIndex<NewsPostIndex>(index => index.Published && index.ContentItemId == post.ContentItemId).FirstOrDefaultAsync();
        if (own is null)
        {
            return default;
        }

        var (date, created) = (own.Date, own.CreatedUtc);
        var older = await FirstAsync(index => index.Published && (index.Date < date || (index.Date == date && index.CreatedUtc < created)), newestFirst: true);
        var newer = await FirstAsync(index => index.Published && (index.Date > date || (index.Date == date && index.CreatedUtc > created)), newestFirst: false);

        NewsWindow.DependOnNeighbours(newer, older);

        return (older is null ? null : await ShowAsync(older), newer is null ? null : await ShowAsync(newer));
    }

    private async Task<ContentItem?> FirstAsync(Expression<Func<NewsPostIndex, bool>> filter, bool newestFirst)
    {
        var hidden = await _translations.GetHiddenAsync();
        var posts = _session.Query<ContentItem, NewsPostIndex>(filter).Where(post => post.ContentItemId.IsNotIn(hidden));
        posts = newestFirst
            ? posts.OrderByDescending(post => post.Date).ThenByDescending(post => post.CreatedUtc)
            : posts.OrderBy(post => post.Date).ThenBy(post => post.CreatedUtc);

        return await posts.FirstOrDefaultAsync(_contentManager);
    }

    private async Task<NewsCard> ShowAsync(ContentItem post)
    {
        var part = post.TryGet<NewsPostPart>(out var stored) ? stored : new NewsPostPart();
        return new NewsCard().Show(NewsFacts.Of(post, part, (await _news.GetMemberAsync(part))?.DisplayText));
    }
}
