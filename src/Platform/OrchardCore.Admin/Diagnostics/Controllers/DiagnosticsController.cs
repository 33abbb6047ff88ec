using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OrchardCore.Admin;
using OrchardCore.Diagnostics.ViewModels;

namespace OrchardCore.Diagnostics.Controllers;

/// <summary>Error pages: /Error/{status}.</summary>
[Area("OrchardCore.Diagnostics")]
[Modules.Feature("OrchardCore.Diagnostics")]
public sealed class DiagnosticsController : Controller
{
    private readonly IAuthorizationService _authorizationService;
    private readonly AdminOptions _options;

    public DiagnosticsController(IAuthorizationService authorizationService, IOptions<AdminOptions> options)
    {
        _authorizationService = authorizationService;
        _options = options.Value;
    }

    [Route("/Error/{status:int?}")]
    [AllowAnonymous]
    [IgnoreAntiforgeryToken]
    [ResponseCache(NoStore = true)]
    public async Task<IActionResult> Error(int? status, string? returnUrl)
    {
        await ShowAsPageOfTheAdminAsync(returnUrl);

        // Reached through a failed request the status is set already; asked for directly the page says what it is about.
        if (Response.StatusCode == 200 && status is >= 400 and < 600)
        {
            Response.StatusCode = status.Value;
        }

        return View(new HttpErrorShapeViewModel(status ?? Response.StatusCode));
    }

    // What failed within the administration is shown there to those who may be there: with its menu, so that they can go on.
    private async Task ShowAsPageOfTheAdminAsync(string? returnUrl)
    {
        PathString prefix = "/" + _options.AdminUrlPrefix;
        PathString path = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? (Url.IsLocalUrl(returnUrl) ? returnUrl.Split('?')[0] : null);
        if (path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase)
            && User.Identity?.IsAuthenticated == true
            && await _authorizationService.AuthorizeAsync(User, AdminPermissions.AccessAdminPanel))
        {
            AdminAttribute.Apply(HttpContext);
        }
    }
}
