using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Seo;
using OrchardCore.Settings;
using OrchardCore.Sitemaps.Builders;
using OrchardCore.Sitemaps.Models;
using YesSql;

using ISession = YesSql.ISession;

namespace OrchardCore.Sitemaps.Services;

/// <summary>Writes a sitemap or an index of sitemaps as XML.</summary>
public sealed class SitemapBuilder
{
    private static readonly XNamespace _ns = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private readonly ISession _session;
    private readonly ISiteService _siteService;
    private readonly IContentDefinitionManager _definitions;
    private readonly IEnumerable<ISitemapContentItemExtendedMetadataProvider> _extensions;

    public SitemapBuilder(
        ISession session, ISiteService siteService, IContentDefinitionManager definitions, IEnumerable<ISitemapContentItemExtendedMetadataProvider> extensions)
    {
        _session = session;
        _siteService = siteService;
        _definitions = definitions;
        _extensions = extensions;
    }

    public async Task<XDocument> BuildAsync(SitemapType sitemap, SitemapDocument all, HttpRequest request)
    {
        var root = await GetRootAsync(request);
        return sitemap is SitemapIndex
            ? new XDocument(new XElement(_ns + "sitemapindex", GetSitemaps(sitemap, all, root)))
            : new XDocument(new XElement(_ns + "urlset", _extensions.Select(extension => extension.GetExtendedAttribute), await GetPagesAsync(sitemap, root)));
    }

    private async Task<string> GetRootAsync(HttpRequest request)
        => (await _siteService.GetSiteSettingsAsync()).GetOrigin(request) + request.PathBase;

    private static IEnumerable<XElement> GetSitemaps(SitemapType index, SitemapDocument all, string root)
        => from source in index.SitemapSources.OfType<SitemapIndexSource>()
           from id in source.ContainedSitemapIds
           where all.Sitemaps.TryGetValue(id, out var contained) && contained.Enabled
           select new XElement(_ns + "sitemap", new XElement(_ns + "loc", $"{root}/{all.Sitemaps[id].Path.TrimStart('/')}"));

    private async Task<List<XElement>> GetPagesAsync(SitemapType sitemap, string root)
    {
        var pages = new Dictionary<string, XElement>();
        foreach (var source in sitemap.SitemapSources)
        {
            if (source is CustomPathSitemapSource custom)
            {
                Add(pages, root, custom.Path.TrimStart('~'), custom.LastUpdate, custom.ChangeFrequency, custom.Priority);
            }
            else if (source is ContentTypesSitemapSource types)
            {
                await AddContentAsync(pages, types, root);
            }
        }

        return [.. pages.Values];
    }

    private async Task AddContentAsync(Dictionary<string, XElement> pages, ContentTypesSitemapSource source, string root)
    {
        var builder = new SitemapBuilderContext { HostPrefix = root };
        var homeId = (await _siteService.GetSiteSettingsAsync()).HomeRoute[nameof(ContentItem.ContentItemId)]?.ToString();
        foreach (var entry in await GetEntriesAsync(source))
        {
            var name = entry.ContentTypeName;
            IQuery<ContentItem> query = _session.Query<ContentItem, ContentItemIndex>(index => index.ContentType == name && index.Published)
                .OrderBy(index => index.CreatedUtc).ThenBy(index => index.Id);
            if (entry is LimitedContentTypeSitemapEntry limited)
            {
                query = query.Skip(limited.Skip).Take(limited.Take);
            }

            var items = await query.ListAsync();
            var context = new ContentItemsQueryContext { ContentItems = items };
            foreach (var item in items)
            {
                if (AddItem(pages, item, entry, root, homeId) is { } url && !await ExtendAsync(builder, context, item, pages[url]))
                {
                    pages.Remove(url);
                }
            }
        }
    }

    private async Task<bool> ExtendAsync(SitemapBuilderContext builder, ContentItemsQueryContext context, ContentItem item, XElement url)
    {
        foreach (var extension in _extensions)
        {
            if (!await extension.ApplyExtendedMetadataAsync(builder, context, item, url))
            {
                return false;
            }
        }

        return true;
    }

    private async Task<IEnumerable<ContentTypeSitemapEntry>> GetEntriesAsync(ContentTypesSitemapSource source)
    {
        if (source.LimitItems)
        {
            return [source.LimitedContentType];
        }

        return source.IndexAll
            ? from type in await _definitions.ListTypeDefinitionsAsync()
              where type.Parts.Any(part => part.PartDefinition.Name == nameof(AutoroutePart))
              select new ContentTypeSitemapEntry { ContentTypeName = type.Name, ChangeFrequency = source.ChangeFrequency, Priority = source.Priority }
            : source.ContentTypes;
    }

    private static string? AddItem(Dictionary<string, XElement> pages, ContentItem item, ContentTypeSitemapEntry entry, string root, string? homeId)
    {
        if (!item.TryGet<AutoroutePart>(out var route) || route.Disabled || string.IsNullOrEmpty(route.Path))
        {
            return null;
        }

        var part = item.TryGet<SitemapPart>(out var own) && own.OverrideSitemapConfig ? own : null;
        return part?.Exclude == true ? null
            : Add(pages, root, item.ContentItemId == homeId ? "/" : "/" + route.Path, item.ModifiedUtc, part?.ChangeFrequency ?? entry.ChangeFrequency, part?.Priority ?? entry.Priority);
    }

    private static string Add(Dictionary<string, XElement> pages, string root, string path, DateTime? modified, ChangeFrequency frequency, int priority)
    {
        var url = new Uri($"{root}/{path.TrimStart('/')}").AbsoluteUri;
        pages[url] = new XElement(_ns + "url",
            new XElement(_ns + "loc", url),
            modified is null ? null : new XElement(_ns + "lastmod", modified.Value.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)),
            new XElement(_ns + "changefreq", frequency.ToString().ToLowerInvariant()),
            new XElement(_ns + "priority", (priority / 10d).ToString("0.0", CultureInfo.InvariantCulture)));
        return url;
    }
}
