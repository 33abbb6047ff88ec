using Microsoft.AspNetCore.Http;
using OrchardCore.Seo;
using OrchardCore.Settings;
using OrchardCore.Sitemaps.Models;

namespace OrchardCore.Sitemaps.Services;

/// <summary>Tells robots where the sitemaps are: the indexes, and what stands in none of them.</summary>
public sealed class SitemapsRobotsProvider : IRobotsProvider
{
    private readonly ISiteService _siteService;
    private readonly SitemapManager _manager;
    private readonly IHttpContextAccessor _httpContextAccessor;

    public SitemapsRobotsProvider(ISiteService siteService, SitemapManager manager, IHttpContextAccessor httpContextAccessor)
    {
        _siteService = siteService;
        _manager = manager;
        _httpContextAccessor = httpContextAccessor;
    }

    public async Task<string> GetContentAsync()
    {
        if (!(await _siteService.GetSettingsAsync<SitemapsRobotsSettings>()).IncludeSitemaps || _httpContextAccessor.HttpContext is not { Request: var request })
        {
            return string.Empty;
        }

        var root = (await _siteService.GetSiteSettingsAsync()).GetOrigin(request) + request.PathBase;
        var all = (await _manager.ListAsync<SitemapType>()).Where(sitemap => sitemap.Enabled).ToArray();
        var contained = all.OfType<SitemapIndex>().SelectMany(index => index.SitemapSources).OfType<SitemapIndexSource>().SelectMany(source => source.ContainedSitemapIds).ToHashSet();
        return string.Concat(all.Where(sitemap => sitemap is SitemapIndex || !contained.Contains(sitemap.SitemapId))
            .OrderBy(sitemap => sitemap is not SitemapIndex)
            .Select(sitemap => $"Sitemap: {root}/{sitemap.Path.TrimStart('/')}\n"));
    }
}
