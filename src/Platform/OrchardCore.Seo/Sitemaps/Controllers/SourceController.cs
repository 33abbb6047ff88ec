using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Sitemaps.Models;
using OrchardCore.Sitemaps.Services;
using OrchardCore.Sitemaps.ViewModels;

namespace OrchardCore.Sitemaps.Controllers;

/// <summary>The sources of a sitemap: /Admin/SitemapSource/….</summary>
[Area("OrchardCore.Sitemaps")]
[Modules.Feature("OrchardCore.Sitemaps")]
[Admin]
public sealed class SourceController : Controller
{
    private readonly SitemapManager _manager;
    private readonly SitemapSourceEditor _editor;
    private readonly IAuthorizationService _authorizationService;
    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;

    public SourceController(
        SitemapManager manager,
        SitemapSourceEditor editor,
        IAuthorizationService authorizationService,
        INotifier notifier,
        IHtmlLocalizer<SourceController> localizer)
    {
        _manager = manager;
        _editor = editor;
        _authorizationService = authorizationService;
        _notifier = notifier;
        H = localizer;
    }

    [HttpGet]
    [Admin("SitemapSource/Create/{sitemapId}/{sourceType}", "SitemapsSourceCreate")]
    public async Task<IActionResult> Create(string sitemapId, string sourceType)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        return (await _manager.LoadAsync<Sitemap>(sitemapId)).Sitemap is { } sitemap && SitemapSourceEditor.Create(sourceType) is not null
            ? await ShowAsync(new SitemapSourceViewModel { SourceType = sourceType }, sitemap)
            : NotFound();
    }

    [HttpPost, ActionName(nameof(Create))]
    [Admin("SitemapSource/Create/{sitemapId}/{sourceType}", "SitemapsSourceCreate")]
    public async Task<IActionResult> CreatePost(string sitemapId, string sourceType, SitemapSourceViewModel model)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        var (document, sitemap) = await _manager.LoadAsync<Sitemap>(sitemapId);
        if (sitemap is null || SitemapSourceEditor.Create(sourceType) is not { } source)
        {
            return NotFound();
        }

        await _editor.WriteAsync(model, source, ModelState);
        if (!ModelState.IsValid)
        {
            return await ShowAsync(model, sitemap);
        }

        sitemap.SitemapSources.Add(source);
        return await SavedAsync(document, sitemap, H["The source was added."]);
    }

    [HttpGet]
    [Admin("SitemapSource/Edit/{sitemapId}/{sourceId}", "SitemapsSourceEdit")]
    public async Task<IActionResult> Edit(string sitemapId, string sourceId)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        var (_, sitemap) = await _manager.LoadAsync<Sitemap>(sitemapId);
        return sitemap?.SitemapSources.Find(source => source.Id == sourceId) is { } found ? await ShowAsync(_editor.Read(found), sitemap) : NotFound();
    }

    [HttpPost, ActionName(nameof(Edit))]
    [Admin("SitemapSource/Edit/{sitemapId}/{sourceId}", "SitemapsSourceEdit")]
    public async Task<IActionResult> EditPost(string sitemapId, string sourceId, SitemapSourceViewModel model)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        var (document, sitemap) = await _manager.LoadAsync<Sitemap>(sitemapId);
        if (sitemap?.SitemapSources.Find(source => source.Id == sourceId) is not { } found)
        {
            return NotFound();
        }

        await _editor.WriteAsync(model, found, ModelState);
        if (!ModelState.IsValid)
        {
            model.SourceType = found.GetType().Name;
            return await ShowAsync(model, sitemap);
        }

        return await SavedAsync(document, sitemap, H["The source was changed."]);
    }

    [HttpPost]
    [Admin("SitemapSource/Delete/{sitemapId}/{sourceId}", "SitemapsSourceDelete")]
    public async Task<IActionResult> Delete(string sitemapId, string sourceId)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        var (document, sitemap) = await _manager.LoadAsync<Sitemap>(sitemapId);
        if (sitemap is null || sitemap.SitemapSources.RemoveAll(source => source.Id == sourceId) == 0)
        {
            return NotFound();
        }

        return await SavedAsync(document, sitemap, H["The source was deleted."]);
    }

    private async Task<IActionResult> ShowAsync(SitemapSourceViewModel model, Sitemap sitemap)
    {
        model.SitemapId = sitemap.SitemapId;
        model.SitemapName = sitemap.Name;
        await _editor.FillAsync(model);
        return View("Edit", model);
    }

    private async Task<IActionResult> SavedAsync(SitemapDocument document, Sitemap sitemap, LocalizedHtmlString message)
    {
        await _manager.SaveAsync(document);
        await _notifier.SuccessAsync(message);
        return RedirectToAction("Display", "Admin", new { area = "OrchardCore.Sitemaps", sitemapId = sitemap.SitemapId });
    }

    private Task<bool> MayAsync() => _authorizationService.AuthorizeAsync(User, Permissions.ManageSitemaps);
}
