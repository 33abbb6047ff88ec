using Defus.Common.Content;
using Defus.Common.Pages;
using Defus.Common.Text;
using OrchardCore.ContentManagement.Records;
using OrchardCore.ContentManagement.Routing;
using YesSql;

namespace Defus.Network.Services;

/// <summary>The published items of a type with their addresses.</summary>
public sealed class SiteOverview
{
    private const int MaxItems = 500;

    private readonly ISession _session;
    private readonly IAutorouteEntries _addresses;
    private readonly PublishedContentCache _cache;

    public SiteOverview(ISession session, IAutorouteEntries addresses, PublishedContentCache cache)
    {
        _session = session;
        _addresses = addresses;
        _cache = cache;
    }

    /// <summary>The items by name, or the newest ones first; at most 500. Items without an address of their own are left out.</summary>
    /// <param name="language">The language of the pages, null for German. What does not exist in it is listed in German.</param>
    public async Task<IReadOnlyList<Link>> ListAsync(OverviewSection section, string? language)
        => await _cache.GetAsync($"Defus.SiteOverview:{section.ContentType}:{section.Newest}:{language}", async () =>
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

            var ofLanguage = links.Where(link => SitePages.LanguageOf(link.Url[1..]) == language).ToList();
            links = ofLanguage.Count > 0 ? ofLanguage : links;

            return section.Newest is null ? links.OrderBy(link => GermanSortKey.Of(link.Text), StringComparer.Ordinal).ToArray() : links.ToArray();
        });

    private Task<IEnumerable<ContentItemIndex>> FindAsync(OverviewSection section)
    {
        var query = _session.QueryIndex<ContentItemIndex>(item => item.Published && item.ContentType == section.ContentType);

        return section.Newest is { } newest
            ? query.OrderByDescending(item => item.PublishedUtc).Take(Math.Min(newest, MaxItems)).ListAsync()
            : query.OrderBy(item => item.DisplayText).Take(MaxItems).ListAsync();
    }
}
