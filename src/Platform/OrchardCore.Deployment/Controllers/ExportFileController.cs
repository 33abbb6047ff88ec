using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.Deployment.Services;
using OrchardCore.Deployment.Steps;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;
using OrchardCore.Modules.Services;
using OrchardCore.Users;
using OrchardCore.Users.Deployment;

namespace OrchardCore.Deployment.Controllers;

/// <summary>The download of a plan's package: /Admin/DeploymentPlan/ExportFile/Execute/{id}.</summary>
[Area("OrchardCore.Deployment")]
[Feature("OrchardCore.Deployment")]
public sealed class ExportFileController : Controller
{
    private readonly StoredPlans _plans;
    private readonly PackageExporter _exporter;
    private readonly IAuthorizationService _authorizationService;
    private readonly ISlugService _slugs;
    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;

    public ExportFileController(
        StoredPlans plans,
        PackageExporter exporter,
        IAuthorizationService authorizationService,
        ISlugService slugs,
        INotifier notifier,
        IHtmlLocalizer<ExportFileController> localizer)
    {
        _plans = plans;
        _exporter = exporter;
        _authorizationService = authorizationService;
        _slugs = slugs;
        _notifier = notifier;
        H = localizer;
    }

    [HttpPost]
    [ValidateAntiForgeryToken]
    [Admin("DeploymentPlan/ExportFile/Execute/{id}", "DeploymentPlanExportFileExecute")]
    public async Task<IActionResult> Execute(long id)
    {
        if (!await _authorizationService.AuthorizeAsync(User, DeploymentPermissions.Export))
        {
            return Forbid();
        }

        if (await _plans.FindAsync(id) is not { } plan)
        {
            return NotFound();
        }

        // Whoever has the hashes of all accounts is close to having the accounts.
        if (HasSecrets(plan) && !await _authorizationService.AuthorizeAsync(User, UsersPermissions.ManageUsers))
        {
            return Forbid();
        }

        try
        {
            var name = _slugs.Slugify(plan.Name) is { Length: > 0 } slug ? slug : "export";
            return File(await _exporter.ExportAsync(plan), MediaTypeNames.Application.Zip, $"{name}.zip");
        }
        catch (Exception exception) when (exception is DeploymentException or JsonException)
        {
            await _notifier.ErrorAsync(H["The export is not possible: {0}", exception.Message]);
            return RedirectToAction("Display", "DeploymentPlan", new { area = "OrchardCore.Deployment", id });
        }
    }

    private static bool HasSecrets(DeploymentPlan plan)
        => plan.DeploymentSteps.Exists(step => step is AllUsersDeploymentStep { IncludeSignInSecrets: true } or SiteDeploymentStep { IncludeSignInSecrets: true });
}
