using Defus.Common.Content;
using Defus.Common.Pages;
using Defus.PartnerForums.Indexes;
using Defus.PartnerForums.Models;
using OrchardCore.ContentManagement;
using YesSql;
using YesSql.Services;

namespace Defus.PartnerForums.Services;

public sealed class PartnerForumList : IPartnerForumList
{
    private readonly ISession _session;
    private readonly IContentManager _contentManager;
    private readonly PublishedContentCache _cache;
    private readonly Translations _translations;

    public PartnerForumList(ISession session, IContentManager contentManager, PublishedContentCache cache, Translations translations)
    {
        _translations = translations;
        _session = session;
        _contentManager = contentManager;
        _cache = cache;
    }

    public async Task<IReadOnlyList<ForumFacts>> ListAsync() => await _cache.GetAsync($"Defus.PartnerForums:{ContentLanguage.OfPage}", ReadAsync);

    private async Task<ForumFacts[]> ReadAsync()
    {
        PageDependsOn.List(new ListDependency(ForumTypes.PartnerForum, _ => ListDependency.Whole));
        var hidden = await _translations.GetHiddenAsync();
        var forums = await _session
            .Query<ContentItem, PartnerForumIndex>(forum => forum.Published && forum.ContentItemId.IsNotIn(hidden))
            .OrderBy(forum => forum.Order)
            .ThenBy(forum => forum.SortKey)
            .ListAsync(_contentManager);

        return [.. forums.Select(forum => ForumFacts.Of(forum.TryGet<PartnerForumPart>(out var part) ? part : new PartnerForumPart { ContentItem = forum }))];
    }
}
