using Defus.OutputCache.Changes;
using Defus.OutputCache.Pages;
using Defus.OutputCache.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;

namespace Defus.OutputCache.Controllers;

/// <summary>What the page cache holds, and a button to empty it: /Admin/PageCache.</summary>
public sealed class AdminController : Controller
{
    private readonly PageStore? _store;
    private readonly SharedPages? _pages;
    private readonly PageCacheOptions _options;
    private readonly IAuthorizationService _authorizationService;
    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;

    public AdminController(
        IServiceProvider services,
        IOptions<PageCacheOptions> options,
        IAuthorizationService authorizationService,
        INotifier notifier,
        IHtmlLocalizer<AdminController> htmlLocalizer)
    {
        _store = services.GetService<PageStore>();
        _pages = services.GetService<SharedPages>();
        _options = options.Value;
        _authorizationService = authorizationService;
        _notifier = notifier;
        H = htmlLocalizer;
    }

    [HttpGet]
    [Admin("PageCache", "PageCache")]
    public async Task<IActionResult> Index()
        => await IsAllowedAsync()
            ? View(new PageCacheViewModel
            {
                IsEnabled = _store is not null && _options.Enabled,
                Count = _store?.Count ?? 0,
                Size = _store?.Size ?? 0,
                SizeLimit = _options.SizeLimit,
            })
            : Forbid();

    [HttpPost]
    [Admin("PageCache/Clear", "PageCacheClear")]
    public async Task<IActionResult> Clear()
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        await (_pages?.DropAsync(PageChanges.OfEverything) ?? Task.CompletedTask);
        await _notifier.SuccessAsync(H["The page cache is empty. Every page is rendered anew for its next visitor."]);

        return RedirectToAction(nameof(Index));
    }

    private Task<bool> IsAllowedAsync() => _authorizationService.AuthorizeAsync(User, Permissions.EmptyPageCache);
}
