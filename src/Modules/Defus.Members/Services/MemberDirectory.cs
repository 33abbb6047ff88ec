using Defus.Common.Content;
using Defus.Common.Pages;
using Defus.Members.Indexes;
using Defus.Members.Models;
using OrchardCore.ContentManagement;
using YesSql;
using YesSql.Services;

namespace Defus.Members.Services;

public sealed class MemberDirectory : IMemberDirectory
{
    private readonly ISession _session;
    private readonly IContentManager _contentManager;
    private readonly PublishedContentCache _cache;
    private readonly Translations _translations;

    public MemberDirectory(ISession session, IContentManager contentManager, PublishedContentCache cache, Translations translations)
    {
        _translations = translations;
        _session = session;
        _contentManager = contentManager;
        _cache = cache;
    }

    public async Task<IReadOnlyList<ContentItem>> ListAsync()
    {
        var hidden = await _translations.GetHiddenAsync();
        using var whoShowsThemSaysSo = PageDependsOn.Nothing();

        return [.. await _session
            .Query<ContentItem, MemberCityIndex>(member => member.Published && member.ContentItemId.IsNotIn(hidden))
            .OrderBy(member => member.SortKey)
            .ListAsync(_contentManager)];
    }

    public async Task<ContentItem?> GetBySlugAsync(string slug)
        => await _session
            .Query<ContentItem, MemberCityIndex>(member => member.Published && member.Slug == slug)
            .FirstOrDefaultAsync(_contentManager);

    public async Task<(int Cities, int Organisations)> CountAsync()
    {
        var counts = await _cache.GetAsync($"Defus.Members:counts:{ContentLanguage.OfPage}", async () =>
        {
            PageDependsOn.List(new ListDependency(MemberTypes.MemberCity, member => member.TryGet<MemberCityPart>(out var part) ? part.Kind?.Text : null));
            return new Counts(await CountAsync(MemberKind.City), await CountAsync(MemberKind.Organisation));
        });

        return (counts.Cities, counts.Organisations);
    }

    private async Task<int> CountAsync(string kind)
    {
        var hidden = await _translations.GetHiddenAsync();
        return await _session.QueryIndex<MemberCityIndex>(member => member.Published && member.Kind == kind && member.ContentItemId.IsNotIn(hidden)).CountAsync();
    }

    private sealed record Counts(int Cities, int Organisations);
}
