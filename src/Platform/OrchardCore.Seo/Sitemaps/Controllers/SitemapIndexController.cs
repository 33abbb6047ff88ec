using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Sitemaps.Models;
using OrchardCore.Sitemaps.Services;
using OrchardCore.Sitemaps.ViewModels;

namespace OrchardCore.Sitemaps.Controllers;

/// <summary>Indexes of sitemaps: /Admin/SitemapIndexes/{action}/{sitemapId?}.</summary>
[Area("OrchardCore.Sitemaps")]
[Modules.Feature("OrchardCore.Sitemaps")]
[Admin("SitemapIndexes/{action}/{sitemapId?}", "SitemapIndexes{action}")]
public sealed class SitemapIndexController : Controller
{
    private readonly SitemapManager _manager;
    private readonly IAuthorizationService _authorizationService;
    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;

    public SitemapIndexController(SitemapManager manager, IAuthorizationService authorizationService, INotifier notifier, IHtmlLocalizer<SitemapIndexController> localizer)
    {
        _manager = manager;
        _authorizationService = authorizationService;
        _notifier = notifier;
        H = localizer;
    }

    [HttpGet]
    public async Task<IActionResult> List() => await MayAsync() ? View(await _manager.ListAsync<SitemapIndex>()) : Forbid();

    [HttpGet]
    public async Task<IActionResult> Create() => await MayAsync() ? await ShowAsync(new SitemapIndexViewModel { Path = "sitemap-index.xml" }) : Forbid();

    [HttpPost, ActionName(nameof(Create))]
    public async Task<IActionResult> CreatePost(SitemapIndexViewModel model)
        => await MayAsync() ? await SaveAsync(model, new SitemapIndex { SitemapId = IdGenerator.GenerateId() }) : Forbid();

    [HttpGet]
    public async Task<IActionResult> Edit(string sitemapId)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        return (await _manager.LoadAsync<SitemapIndex>(sitemapId)).Sitemap is { } index
            ? await ShowAsync(new SitemapIndexViewModel
            {
                SitemapId = sitemapId,
                Name = index.Name,
                Path = index.Path,
                Enabled = index.Enabled,
                ContainedSitemapIds = [.. index.SitemapSources.OfType<SitemapIndexSource>().SelectMany(source => source.ContainedSitemapIds)],
            })
            : NotFound();
    }

    [HttpPost, ActionName(nameof(Edit))]
    public async Task<IActionResult> EditPost(string sitemapId, SitemapIndexViewModel model)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        return (await _manager.LoadAsync<SitemapIndex>(sitemapId)).Sitemap is { } index ? await SaveAsync(model, index) : NotFound();
    }

    [HttpPost]
    public async Task<IActionResult> Delete(string sitemapId)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        var (document, index) = await _manager.LoadAsync<SitemapIndex>(sitemapId);
        if (index is null)
        {
            return NotFound();
        }

        await _manager.DeleteAsync(document, index);
        await _notifier.SuccessAsync(H["The index “{0}” was deleted.", index.Name]);
        return RedirectToAction(nameof(List));
    }

    /// <summary>Turns an index on or off.</summary>
    [HttpPost]
    public async Task<IActionResult> Toggle(string sitemapId)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        var (document, index) = await _manager.LoadAsync<SitemapIndex>(sitemapId);
        if (index is null)
        {
            return NotFound();
        }

        index.Enabled = !index.Enabled;
        await _manager.SaveAsync(document);
        await _notifier.SuccessAsync(index.Enabled ? H["The index “{0}” is on.", index.Name] : H["The index “{0}” is off.", index.Name]);
        return RedirectToAction(nameof(List));
    }

    private async Task<IActionResult> SaveAsync(SitemapIndexViewModel model, SitemapIndex index)
    {
        var (document, _) = await _manager.LoadAsync<SitemapIndex>(null);
        _manager.Apply(document, index, model, ModelState);
        if (!ModelState.IsValid)
        {
            return await ShowAsync(model);
        }

        var source = index.SitemapSources.OfType<SitemapIndexSource>().FirstOrDefault() ?? new SitemapIndexSource { Id = IdGenerator.GenerateId() };
        source.ContainedSitemapIds = [.. model.ContainedSitemapIds.Where(id => document.Sitemaps.GetValueOrDefault(id) is Sitemap).Distinct()];
        index.SitemapSources = [source];
        document.Sitemaps[index.SitemapId] = index;
        await _manager.SaveAsync(document);
        await _notifier.SuccessAsync(H["The index “{0}” was saved.", index.Name]);
        return RedirectToAction(nameof(List));
    }

    private async Task<IActionResult> ShowAsync(SitemapIndexViewModel model)
    {
        model.Sitemaps = await _manager.ListAsync<Sitemap>();
        return View("Edit", model);
    }

    private Task<bool> MayAsync() => _authorizationService.AuthorizeAsync(User, Permissions.ManageSitemaps);
}
