using Microsoft.AspNetCore.Mvc;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.ModelBinding;

namespace OrchardCore.Admin.Controllers;

/// <summary>The first page of the administration: /Admin.</summary>
[Admin("", "Admin")]
[Modules.Feature("OrchardCore.Admin")]
public sealed class AdminController : Controller
{
    private readonly IDisplayManager<Dashboard> _display;
    private readonly IUpdateModelAccessor _updater;

    public AdminController(IDisplayManager<Dashboard> display, IUpdateModelAccessor updater)
    {
        _display = display;
        _updater = updater;
    }

    public async Task<IActionResult> Index() => View(await _display.BuildDisplayAsync(new Dashboard(), _updater.ModelUpdater));
}
