using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Sitemaps.Models;
using OrchardCore.Sitemaps.Services;
using OrchardCore.Sitemaps.ViewModels;

namespace OrchardCore.Sitemaps.Controllers;

/// <summary>Sitemaps: /Admin/Sitemaps/{action}/{sitemapId?}.</summary>
[Area("OrchardCore.Sitemaps")]
[Modules.Feature("OrchardCore.Sitemaps")]
[Admin("Sitemaps/{action}/{sitemapId?}", "Sitemaps{action}")]
public sealed class AdminController : Controller
{
    private readonly SitemapManager _manager;
    private readonly IAuthorizationService _authorizationService;
    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;

    public AdminController(SitemapManager manager, IAuthorizationService authorizationService, INotifier notifier, IHtmlLocalizer<AdminController> localizer)
    {
        _manager = manager;
        _authorizationService = authorizationService;
        _notifier = notifier;
        H = localizer;
    }

    [HttpGet]
    public async Task<IActionResult> List() => await MayAsync() ? View(await _manager.ListAsync<Sitemap>()) : Forbid();

    [HttpGet]
    public async Task<IActionResult> Create() => await MayAsync() ? View("Edit", new SitemapViewModel { Path = "sitemap.xml" }) : Forbid();

    [HttpPost, ActionName(nameof(Create))]
    public async Task<IActionResult> CreatePost(SitemapViewModel model)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        var (document, _) = await _manager.LoadAsync<Sitemap>(null);
        var sitemap = new Sitemap { SitemapId = IdGenerator.GenerateId() };
        _manager.Apply(document, sitemap, model, ModelState);
        if (!ModelState.IsValid)
        {
            return View("Edit", model);
        }

        document.Sitemaps[sitemap.SitemapId] = sitemap;
        await _manager.SaveAsync(document);
        await _notifier.SuccessAsync(H["The sitemap “{0}” exists now. Say what stands in it.", sitemap.Name]);
        return RedirectToAction(nameof(Display), new { sitemapId = sitemap.SitemapId });
    }

    /// <summary>The sources of a sitemap.</summary>
    [HttpGet]
    public async Task<IActionResult> Display(string sitemapId)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        return (await _manager.LoadAsync<Sitemap>(sitemapId)).Sitemap is { } sitemap ? View(sitemap) : NotFound();
    }

    [HttpGet]
    public async Task<IActionResult> Edit(string sitemapId)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        return (await _manager.LoadAsync<Sitemap>(sitemapId)).Sitemap is { } sitemap
            ? View(new SitemapViewModel { SitemapId = sitemapId, Name = sitemap.Name, Path = sitemap.Path, Enabled = sitemap.Enabled })
            : NotFound();
    }

    [HttpPost, ActionName(nameof(Edit))]
    public async Task<IActionResult> EditPost(string sitemapId, SitemapViewModel model)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        var (document, sitemap) = await _manager.LoadAsync<Sitemap>(sitemapId);
        if (sitemap is null)
        {
            return NotFound();
        }

        _manager.Apply(document, sitemap, model, ModelState);
        if (!ModelState.IsValid)
        {
            return View(nameof(Edit), model);
        }

        await _manager.SaveAsync(document);
        await _notifier.SuccessAsync(H["The sitemap “{0}” was saved.", sitemap.Name]);
        return RedirectToAction(nameof(List));
    }

    [HttpPost]
    public async Task<IActionResult> Delete(string sitemapId)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        var (document, sitemap) = await _manager.LoadAsync<Sitemap>(sitemapId);
        if (sitemap is null)
        {
            return NotFound();
        }

        await _manager.DeleteAsync(document, sitemap);
        await _notifier.SuccessAsync(H["The sitemap “{0}” was deleted.", sitemap.Name]);
        return RedirectToAction(nameof(List));
    }

    /// <summary>Turns a sitemap on or off.</summary>
    [HttpPost]
    public async Task<IActionResult> Toggle(string sitemapId)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        var (document, sitemap) = await _manager.LoadAsync<Sitemap>(sitemapId);
        if (sitemap is null)
        {
            return NotFound();
        }

        sitemap.Enabled = !sitemap.Enabled;
        await _manager.SaveAsync(document);
        await _notifier.SuccessAsync(sitemap.Enabled ? H["The sitemap “{0}” is on.", sitemap.Name] : H["The sitemap “{0}” is off.", sitemap.Name]);
        return RedirectToAction(nameof(List));
    }

    private Task<bool> MayAsync() => _authorizationService.AuthorizeAsync(User, Permissions.ManageSitemaps);
}
