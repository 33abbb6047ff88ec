using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Diagnostics.ViewModels;

namespace OrchardCore.Diagnostics.Controllers;

/// <summary>Error pages: /Error/{status}.</summary>
[Area("OrchardCore.Diagnostics")]
[Modules.Feature("OrchardCore.Diagnostics")]
public sealed class DiagnosticsController : Controller
{
    private const string SecondsToRetry = "30";

    [Route("/Error/{status:int?}")]
    [AllowAnonymous]
    [IgnoreAntiforgeryToken]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    [TypeFilter(typeof(ErrorOfAdminFilter))]
    public IActionResult Error(int? status)
    {
        // Reached through a failed request the status is set already; asked for directly the page says what it is about.
        if (Response.StatusCode == 200 && status is >= 400 and < 600)
        {
            Response.StatusCode = status.Value;
        }

        if (Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            Response.Headers.RetryAfter = SecondsToRetry;
        }

        return View(new HttpErrorShapeViewModel(status ?? Response.StatusCode));
    }
}
