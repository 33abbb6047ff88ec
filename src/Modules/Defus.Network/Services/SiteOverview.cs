using Defus.Common.Content;
using Defus.Common.Pages;
using Defus.Common.Text;
using OrchardCore.ContentManagement.Records;
using OrchardCore.ContentManagement.Routing;
using YesSql;
using YesSql.Services;

namespace Defus.Network.Services;

/// <summary>The published items of a type with their addresses.</summary>
public sealed class SiteOverview
{
    private const int MaxItems = 500;

    private readonly ISession _session;
    private readonly IAutorouteEntries _addresses;
    private readonly PublishedContentCache _cache;
    private readonly Translations _translations;

    public SiteOverview(ISession session, IAutorouteEntries addresses, PublishedContentCache cache, Translations translations)
    {
        _translations = translations;
        _session = session;
        _addresses = addresses;
        _cache = cache;
    }

    /// <summary>The items by name, in the language of the page where there is a translation, or the newest ones first; at most 500. Items without an address of their own are left out.</summary>
    public async Task<IReadOnlyList<Link>> ListAsync(OverviewSection section)
        => await _cache.GetAsync($"Defus.SiteOverview:{section.ContentType}:{section.Newest}:{ContentLanguage.OfPage}", async () =>
        {
            PageDependsOn.List(new ListDependency(section.ContentType, item => (item.DisplayText, ContentPath.Of(item), section.Newest is null ? null : item.PublishedUtc)));
            var links = new List<Link>();
            foreach (var item in await FindAsync(section))
            {
                if (await _addresses.TryGetEntryByContentItemIdAsync(item.ContentItemId) is (true, { } entry))
                {
                    links.Add(new Link("~/" + entry.Path.TrimStart('/'), item.DisplayText ?? entry.Path));
                }
            }

            return section.Newest is null ? links.OrderBy(link => GermanSortKey.Of(link.Text), StringComparer.Ordinal).ToArray() : links.ToArray();
        });

    private async Task<IEnumerable<ContentItemIndex>> FindAsync(OverviewSection section)
    {
        var hidden = await _translations.GetHiddenAsync();
        var query = _session.QueryIndex<ContentItemIndex>(item => item.Published && item.ContentType == section.ContentType && item.ContentItemId.IsNotIn(hidden));

        return section.Newest is { } newest
            ? await query.OrderByDescending(item => item.PublishedUtc).Take(Math.Min(newest, MaxItems)).ListAsync()
            : await query.OrderBy(item => item.DisplayText).Take(MaxItems).ListAsync();
    }
}
