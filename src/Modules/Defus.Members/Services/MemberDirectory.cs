using Defus.Common.Content;
using Defus.Common.Pages;
using Defus.Members.Indexes;
using Defus.Members.Models;
using OrchardCore.ContentManagement;
using YesSql;

namespace Defus.Members.Services;

public sealed class MemberDirectory : IMemberDirectory
{
    private readonly ISession _session;
    private readonly IContentManager _contentManager;
    private readonly PublishedContentCache _cache;

    public MemberDirectory(ISession session, IContentManager contentManager, PublishedContentCache cache)
    {
        _session = session;
        _contentManager = contentManager;
        _cache = cache;
    }

    public async Task<IReadOnlyList<ContentItem>> ListAsync()
    {
        using var whoShowsThemSaysSo = PageDependsOn.Nothing();

        return [.. await _session
            .Query<ContentItem, MemberCityIndex>(member => member.Published)
            .OrderBy(member => member.SortKey)
            .ListAsync(_contentManager)];
    }

    public async Task<ContentItem?> GetBySlugAsync(string slug)
        => await _session
            .Query<ContentItem, MemberCityIndex>(member => member.Published && member.Slug == slug)
            .FirstOrDefaultAsync(_contentManager);

    public async Task<(int Cities, int Organisations)> CountAsync()
    {
        var counts = await _cache.GetAsync("Defus.Members:counts", async () =>
        {
            PageDependsOn.List(new ListDependency(MemberTypes.MemberCity, member => member.TryGet<MemberCityPart>(out var part) ? part.Kind?.Text : null));
            return new Counts(await CountAsync(MemberKind.City), await CountAsync(MemberKind.Organisation));
        });

        return (counts.Cities, counts.Organisations);
    }

    private Task<int> CountAsync(string kind)
        => _session.QueryIndex<MemberCityIndex>(member => member.Published && member.Kind == kind).CountAsync();

    private sealed record Counts(int Cities, int Organisations);
}
