using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;
using OrchardCore.Modules;
using OrchardCore.SystemInformation.Services;

namespace OrchardCore.SystemInformation.Controllers;

/// <summary>What the site runs on and how that is doing: /Admin/System.</summary>
[Area("OrchardCore.Settings")]
[Feature("OrchardCore.Settings")]
public sealed class SystemController : Controller
{
    private readonly IAuthorizationService _authorizationService;
    private readonly SystemInspector _inspector;
    private readonly ILocalClock _localClock;

    public SystemController(IAuthorizationService authorizationService, SystemInspector inspector, ILocalClock localClock)
    {
        _authorizationService = authorizationService;
        _inspector = inspector;
        _localClock = localClock;
    }

    [HttpGet]
    [Admin("System", "System")]
    public async Task<IActionResult> Index()
    {
        if (!await _authorizationService.AuthorizeAsync(User, SystemPermissions.ViewSystemInformation))
        {
            return Forbid();
        }

        var model = await _inspector.InspectAsync(HttpContext.RequestAborted);
        model.Zone = TimeZoneInfo.FindSystemTimeZoneById((await _localClock.GetLocalTimeZoneAsync()).TimeZoneId);
        return View(model);
    }
}
