using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Sitemaps.Services;

namespace OrchardCore.Sitemaps.Controllers;

/// <summary>Finished sitemaps: /Admin/SitemapsCache/{action}/{cacheFileName?}.</summary>
[Area("OrchardCore.Sitemaps")]
[Modules.Feature("OrchardCore.Sitemaps")]
[Admin("SitemapsCache/{action}/{cacheFileName?}", "SitemapsCache{action}")]
public sealed class SitemapCacheController : Controller
{
    private readonly SitemapCache _cache;
    private readonly IAuthorizationService _authorizationService;
    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;

    public SitemapCacheController(SitemapCache cache, IAuthorizationService authorizationService, INotifier notifier, IHtmlLocalizer<SitemapCacheController> localizer)
    {
        _cache = cache;
        _authorizationService = authorizationService;
        _notifier = notifier;
        H = localizer;
    }

    [HttpGet]
    public async Task<IActionResult> List() => await MayAsync() ? View(_cache.List()) : Forbid();

    [HttpPost]
    public async Task<IActionResult> PurgeAll()
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        _cache.Clear();
        await _notifier.SuccessAsync(H["All sitemaps will be made anew."]);
        return RedirectToAction(nameof(List));
    }

    [HttpPost]
    public async Task<IActionResult> Purge(string cacheFileName)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (!_cache.Remove(cacheFileName ?? string.Empty))
        {
            return NotFound();
        }

        await _notifier.SuccessAsync(H["The sitemap will be made anew."]);
        return RedirectToAction(nameof(List));
    }

    private Task<bool> MayAsync() => _authorizationService.AuthorizeAsync(User, Permissions.ManageSitemaps);
}
