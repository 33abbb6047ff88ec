using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.AdminMenu.Services;
using OrchardCore.AdminMenu.ViewModels;
using OrchardCore.DisplayManagement.Notify;

namespace OrchardCore.AdminMenu.Controllers;

/// <summary>Menus that the administration shows besides those of the modules: /Admin/AdminMenu/{action}/{id?}.</summary>
[Area("OrchardCore.AdminMenu")]
[Modules.Feature("OrchardCore.AdminMenu")]
[Admin("AdminMenu/{action}/{id?}", "AdminMenu{action}")]
public sealed class MenuController : Controller
{
    private readonly AdminMenuService _adminMenuService;
    private readonly IAuthorizationService _authorizationService;
    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;

    public MenuController(AdminMenuService adminMenuService, IAuthorizationService authorizationService, INotifier notifier, IHtmlLocalizer<MenuController> localizer)
    {
        _adminMenuService = adminMenuService;
        _authorizationService = authorizationService;
        _notifier = notifier;
        H = localizer;
    }

    [HttpGet]
    public async Task<IActionResult> List() => await MayAsync() ? View((await _adminMenuService.GetAdminMenuListAsync()).AdminMenu) : Forbid();

    [HttpGet]
    public async Task<IActionResult> Create() => await MayAsync() ? View("Edit", new AdminMenuEditViewModel()) : Forbid();

    [HttpPost, ActionName(nameof(Create))]
    public async Task<IActionResult> CreatePost(AdminMenuEditViewModel model)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (!ModelState.IsValid)
        {
            return View("Edit", model);
        }

        var menu = new Models.AdminMenu { Id = IdGenerator.GenerateId(), Name = model.Name!.Trim() };
        await _adminMenuService.SaveAsync(menu);
        await _notifier.SuccessAsync(H["The menu “{0}” exists now. Add its entries.", menu.Name]);
        return RedirectToAction("List", "Node", new { id = menu.Id });
    }

    [HttpGet]
    public async Task<IActionResult> Edit(string id)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        return await _adminMenuService.FindAsync(id) is { } menu ? View(new AdminMenuEditViewModel { Id = menu.Id, Name = menu.Name }) : NotFound();
    }

    [HttpPost, ActionName(nameof(Edit))]
    public async Task<IActionResult> EditPost(string id, AdminMenuEditViewModel model)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await _adminMenuService.FindAsync(id) is not { } menu)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return View(nameof(Edit), model);
        }

        menu.Name = model.Name!.Trim();
        await _adminMenuService.SaveAsync(menu);
        await _notifier.SuccessAsync(H["The menu “{0}” was saved.", menu.Name]);
        return RedirectToAction(nameof(List));
    }

    [HttpPost]
    public async Task<IActionResult> Delete(string id)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await _adminMenuService.FindAsync(id) is not { } menu)
        {
            return NotFound();
        }

        await _adminMenuService.DeleteAsync(id);
        await _notifier.SuccessAsync(H["The menu “{0}” was deleted.", menu.Name]);
        return RedirectToAction(nameof(List));
    }

    /// <summary>Turns a menu on or off.</summary>
    [HttpPost]
    public async Task<IActionResult> Toggle(string id)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await _adminMenuService.FindAsync(id) is not { } menu)
        {
            return NotFound();
        }

        menu.Enabled = !menu.Enabled;
        await _adminMenuService.SaveAsync(menu);
        await _notifier.SuccessAsync(menu.Enabled ? H["The menu “{0}” is shown.", menu.Name] : H["The menu “{0}” is hidden.", menu.Name]);
        return RedirectToAction(nameof(List));
    }

    private Task<bool> MayAsync() => _authorizationService.AuthorizeAsync(User, Permissions.ManageAdminMenu);
}
