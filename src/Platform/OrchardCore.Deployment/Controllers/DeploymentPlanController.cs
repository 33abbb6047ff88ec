using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Deployment.Drivers;
using OrchardCore.Deployment.Indexes;
using OrchardCore.Deployment.Services;
using OrchardCore.Deployment.Steps;
using OrchardCore.Deployment.ViewModels;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Settings;
using YesSql;

namespace OrchardCore.Deployment.Controllers;

/// <summary>The plans: /Admin/DeploymentPlan/….</summary>
[Area("OrchardCore.Deployment")]
[Feature("OrchardCore.Deployment")]
[Admin("DeploymentPlan/{action}/{id?}", "DeploymentPlan{action}")]
public sealed class DeploymentPlanController : Controller
{
    private readonly ISession _session;
    private readonly StoredPlans _plans;
    private readonly ISiteService _siteService;
    private readonly IAuthorizationService _authorizationService;
    private readonly INotifier _notifier;
    private readonly IStringLocalizer S;
    private readonly IHtmlLocalizer H;

    public DeploymentPlanController(
        ISession session,
        StoredPlans plans,
        ISiteService siteService,
        IAuthorizationService authorizationService,
        INotifier notifier,
        IStringLocalizer<DeploymentPlanController> stringLocalizer,
        IHtmlLocalizer<DeploymentPlanController> htmlLocalizer)
    {
        _session = session;
        _plans = plans;
        _siteService = siteService;
        _authorizationService = authorizationService;
        _notifier = notifier;
        S = stringLocalizer;
        H = htmlLocalizer;
    }

    [HttpGet]
    public async Task<IActionResult> Index(string? search, PagerParameters pagerParameters, [FromServices] IShapeFactory shapes)
    {
        if (!await MayManageAsync())
        {
            return Forbid();
        }

        search = search?.Trim() is { Length: > 0 and <= 255 } words ? words : null;
        var query = _session.Query<DeploymentPlan, DeploymentPlanIndex>();
        query = search is null ? query : query.Where(index => index.Name.Contains(search));
        var total = await query.CountAsync();
        var pager = new Pager(pagerParameters, (await _siteService.GetSiteSettingsAsync()).PageSize);
        var plans = await query.OrderBy(index => index.Name).Skip(pager.GetStartIndex()).Take(pager.PageSize).ListAsync();
        return View(new DeploymentPlanIndexViewModel
        {
            Plans = [.. plans],
            Search = search,
            Total = total,
            Pager = await shapes.PagerAsync(pager, total),
            MayExport = await MayExportAsync(),
        });
    }

    [HttpGet]
    public async Task<IActionResult> Create() => await MayManageAsync() ? View(new EditDeploymentPlanViewModel()) : Forbid();

    [HttpPost]
    [ActionName(nameof(Create))]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> CreatePost(EditDeploymentPlanViewModel model)
    {
        if (!await MayManageAsync())
        {
            return Forbid();
        }

        model.Id = 0;
        if (!await IsNameFreeAsync(model))
        {
            return View(model);
        }

        var plan = new DeploymentPlan { Name = model.Name!.Trim() };
        await _plans.SaveAsync(plan);
        return RedirectToAction(nameof(Display), new { id = plan.Id });
    }

    [HttpGet]
    public async Task<IActionResult> Display(
        long id,
        [FromServices] IDisplayManager<DeploymentStep> display,
        [FromServices] IUpdateModelAccessor updater,
        [FromServices] IEnumerable<IDeploymentStepFactory> factories,
        [FromServices] StepTexts texts)
    {
        if (!await MayManageAsync())
        {
            return Forbid();
        }

        if (await _plans.FindAsync(id) is not { } plan)
        {
            return NotFound();
        }

        var steps = new List<(DeploymentStep, string, IShape)>();
        foreach (var step in plan.DeploymentSteps)
        {
            steps.Add((step, texts.Describe(step).Title, await display.BuildDisplayAsync(step, updater.ModelUpdater, OrchardCoreConstants.DisplayType.Summary)));
        }

        var offers = new List<(string Category, string Type, string Title, IShape Shape)>();
        foreach (var factory in factories)
        {
            var step = factory.Create();
            offers.Add((texts.Category(step), factory.Name, texts.Describe(step).Title, await display.BuildDisplayAsync(step, updater.ModelUpdater, "Thumbnail")));
        }

        return View(new DisplayDeploymentPlanViewModel
        {
            Plan = plan,
            Steps = steps,
            Offers = [.. offers.OrderBy(offer => offer.Title, StringComparer.CurrentCulture)
                .GroupBy(offer => offer.Category, offer => (offer.Type, offer.Title, offer.Shape))
                .OrderByDescending(group => group.Any(offer => offer.Type == nameof(SiteDeploymentStep)))
                .ThenBy(group => group.Key, StringComparer.CurrentCulture)],
            MayExport = await MayExportAsync(),
        });
    }

    [HttpGet]
    public async Task<IActionResult> Edit(long id)
    {
        if (!await MayManageAsync())
        {
            return Forbid();
        }

        return await _plans.FindAsync(id) is { } plan ? View(new EditDeploymentPlanViewModel { Id = plan.Id, Name = plan.Name }) : NotFound();
    }

    [HttpPost]
    [ActionName(nameof(Edit))]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> EditPost(long id, EditDeploymentPlanViewModel model)
    {
        if (!await MayManageAsync())
        {
            return Forbid();
        }

        if (await _plans.FindAsync(id) is not { } plan)
        {
            return NotFound();
        }

        model.Id = id;
        if (!await IsNameFreeAsync(model))
        {
            return View(model);
        }

        plan.Name = model.Name!.Trim();
        await _plans.SaveAsync(plan);
        await _notifier.SuccessAsync(H["The plan is saved."]);
        return RedirectToAction(nameof(Display), new { id });
    }

    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> Delete(long id)
    {
        if (!await MayManageAsync())
        {
            return Forbid();
        }

        if (await _plans.FindAsync(id) is not { } plan)
        {
            return NotFound();
        }

        await _plans.DeleteAsync(plan);
        await _notifier.SuccessAsync(H["The plan “{0}” is deleted.", plan.Name]);
        return RedirectToAction(nameof(Index));
    }

    private async Task<bool> IsNameFreeAsync(EditDeploymentPlanViewModel model)
    {
        var name = model.Name?.Trim();
        if (ModelState.IsValid && await _session.QueryIndex<DeploymentPlanIndex>(index => index.Name == name && index.DocumentId != model.Id).CountAsync() > 0)
        {
            ModelState.AddModelError(nameof(model.Name), S["There is already a plan of this name."]);
        }

        return ModelState.IsValid;
    }

    private Task<bool> MayManageAsync() => _authorizationService.AuthorizeAsync(User, DeploymentPermissions.ManageDeploymentPlan);

    private Task<bool> MayExportAsync() => _authorizationService.AuthorizeAsync(User, DeploymentPermissions.Export);
}
