using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Settings.Services;
using OrchardCore.Settings.ViewModels;

namespace OrchardCore.Settings.Controllers;

/// <summary>The settings of one group: /Admin/Settings/{groupId}.</summary>
public sealed class AdminController : Controller
{
    private readonly IDisplayManager<ISite> _displayManager;
    private readonly ISiteService _siteService;
    private readonly INotifier _notifier;
    private readonly IAuthorizationService _authorizationService;
    private readonly IUpdateModelAccessor _updateModelAccessor;
    private readonly SettingsPages _pages;
    private readonly IHtmlLocalizer H;

    public AdminController(
        IDisplayManager<ISite> displayManager,
        ISiteService siteService,
        INotifier notifier,
        IAuthorizationService authorizationService,
        IUpdateModelAccessor updateModelAccessor,
        SettingsPages pages,
        IHtmlLocalizer<AdminController> htmlLocalizer)
    {
        _displayManager = displayManager;
        _siteService = siteService;
        _notifier = notifier;
        _authorizationService = authorizationService;
        _updateModelAccessor = updateModelAccessor;
        _pages = pages;
        H = htmlLocalizer;
    }

    [HttpGet]
    [Admin("Settings/{groupId}", "AdminSettings")]
    public async Task<IActionResult> Index(string groupId)
    {
        if (!await IsAllowedAsync(groupId))
        {
            return Forbid();
        }

        var site = await _siteService.GetSiteSettingsAsync();
        return await PageAsync(groupId, await _displayManager.BuildEditorAsync(site, _updateModelAccessor.ModelUpdater, isNew: false, groupId));
    }

    [HttpPost]
    [ActionName(nameof(Index))]
    [ValidateAntiForgeryToken]
    [Admin("Settings/{groupId}", "AdminSettings")]
    public async Task<IActionResult> IndexPost(string groupId)
    {
        if (!await IsAllowedAsync(groupId))
        {
            return Forbid();
        }

        var site = await _siteService.LoadSiteSettingsAsync();
        var shape = await _displayManager.UpdateEditorAsync(site, _updateModelAccessor.ModelUpdater, isNew: false, groupId);
        if (!ModelState.IsValid)
        {
            return await PageAsync(groupId, shape);
        }

        if (IsEmpty(shape))
        {
            return NotFound();
        }

        await _siteService.UpdateSiteSettingsAsync(site);
        await _notifier.SuccessAsync(H["The settings are saved."]);
        return RedirectToAction(nameof(Index), new { groupId });
    }

    // A group nobody has an editor for does not exist.
    private async Task<IActionResult> PageAsync(string groupId, IShape shape)
        => IsEmpty(shape) ? NotFound() : View(nameof(Index), new SettingsEditorViewModel { GroupId = groupId, Shape = shape, Pages = await _pages.ListAsync(ControllerContext) });

    // Zones come into being with their first shape.
    private static bool IsEmpty(IShape shape) => !shape.Properties.ContainsKey("Content");

    private Task<bool> IsAllowedAsync(string groupId) => _authorizationService.AuthorizeAsync(User, Permissions.ManageGroupSettings, (object)groupId);
}
