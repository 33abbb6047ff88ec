using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.Deployment.Drivers;
using OrchardCore.Deployment.Services;
using OrchardCore.Deployment.ViewModels;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;

namespace OrchardCore.Deployment.Controllers;

/// <summary>The steps of a plan: /Admin/DeploymentPlan/{id}/Step/….</summary>
[Area("OrchardCore.Deployment")]
[Feature("OrchardCore.Deployment")]
public sealed class StepController : Controller
{
    private readonly StoredPlans _plans;
    private readonly IDisplayManager<DeploymentStep> _displayManager;
    private readonly IUpdateModelAccessor _updateModelAccessor;
    private readonly IEnumerable<IDeploymentStepFactory> _factories;
    private readonly StepTexts _texts;
    private readonly IAuthorizationService _authorizationService;
    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;

    public StepController(
        StoredPlans plans,
        IDisplayManager<DeploymentStep> displayManager,
        IUpdateModelAccessor updateModelAccessor,
        IEnumerable<IDeploymentStepFactory> factories,
        StepTexts texts,
        IAuthorizationService authorizationService,
        INotifier notifier,
        IHtmlLocalizer<StepController> localizer)
    {
        _plans = plans;
        _displayManager = displayManager;
        _updateModelAccessor = updateModelAccessor;
        _factories = factories;
        _texts = texts;
        _authorizationService = authorizationService;
        _notifier = notifier;
        H = localizer;
    }

    [HttpGet]
    [Admin("DeploymentPlan/{id}/Step/Create", "DeploymentPlanCreateStep")]
    public async Task<IActionResult> Create(long id, string type)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        return await _plans.FindAsync(id) is { } plan && CreateStep(type) is { } step
            ? View(Model(plan, step, type, await _displayManager.BuildEditorAsync(step, _updateModelAccessor.ModelUpdater, isNew: true)))
            : NotFound();
    }

    [HttpPost]
    [ActionName(nameof(Create))]
    [ValidateAntiForgeryToken]
    [Admin("DeploymentPlan/{id}/Step/Create", "DeploymentPlanCreateStep")]
    public async Task<IActionResult> CreatePost(long id, string type)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        if (await _plans.FindAsync(id) is not { } plan || CreateStep(type) is not { } step)
        {
            return NotFound();
        }

        var editor = await _displayManager.UpdateEditorAsync(step, _updateModelAccessor.ModelUpdater, isNew: true);
        if (!ModelState.IsValid)
        {
            return View(Model(plan, step, type, editor));
        }

        step.Id = IdGenerator.GenerateId();
        plan.DeploymentSteps.Add(step);
        return await SavedAsync(plan, H["The step is added."]);
    }

    [HttpGet]
    [Admin("DeploymentPlan/{id}/Step/{stepId}/Edit", "DeploymentPlanEditStep")]
    public async Task<IActionResult> Edit(long id, string stepId)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        return await FindAsync(id, stepId) is ({ } plan, { } step) && step is not UnknownDeploymentStep
            ? View(Model(plan, step, null, await _displayManager.BuildEditorAsync(step, _updateModelAccessor.ModelUpdater, isNew: false)))
            : NotFound();
    }

    [HttpPost]
    [ActionName(nameof(Edit))]
    [ValidateAntiForgeryToken]
    [Admin("DeploymentPlan/{id}/Step/{stepId}/Edit", "DeploymentPlanEditStep")]
    public async Task<IActionResult> EditPost(long id, string stepId)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        if (await FindAsync(id, stepId) is not ({ } plan, { } step) || step is UnknownDeploymentStep)
        {
            return NotFound();
        }

        var editor = await _displayManager.UpdateEditorAsync(step, _updateModelAccessor.ModelUpdater, isNew: false);
        return ModelState.IsValid ? await SavedAsync(plan, H["The step is saved."]) : View(Model(plan, step, null, editor));
    }

    [HttpPost]
    [ValidateAntiForgeryToken]
    [Admin("DeploymentPlan/{id}/Step/{stepId}/Delete", "DeploymentPlanDeleteStep")]
    public async Task<IActionResult> Delete(long id, string stepId)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        if (await FindAsync(id, stepId) is not ({ } plan, { } step))
        {
            return NotFound();
        }

        plan.DeploymentSteps.Remove(step);
        return await SavedAsync(plan, H["The step is removed."]);
    }

    /// <summary>Puts a step to another place; places count from 0.</summary>
    [HttpPost]
    [ValidateAntiForgeryToken]
    [Admin("DeploymentPlan/{id}/Step/UpdateOrder", "DeploymentPlanUpdateOrder")]
    public async Task<IActionResult> UpdateOrder(long id, int oldIndex, int newIndex)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        if (await _plans.FindAsync(id) is not { } plan || oldIndex < 0 || oldIndex >= plan.DeploymentSteps.Count)
        {
            return NotFound();
        }

        var step = plan.DeploymentSteps[oldIndex];
        plan.DeploymentSteps.RemoveAt(oldIndex);
        plan.DeploymentSteps.Insert(Math.Clamp(newIndex, 0, plan.DeploymentSteps.Count), step);
        return await SavedAsync(plan, H["The order is saved."]);
    }

    private async Task<IActionResult> SavedAsync(DeploymentPlan plan, LocalizedHtmlString message)
    {
        await _plans.SaveAsync(plan);
        await _notifier.SuccessAsync(message);
        return RedirectToAction("Display", "DeploymentPlan", new { area = "OrchardCore.Deployment", id = plan.Id });
    }

    private DeploymentStep? CreateStep(string? type) => _factories.FirstOrDefault(factory => factory.Name == type)?.Create();

    private async Task<(DeploymentPlan? Plan, DeploymentStep? Step)> FindAsync(long id, string stepId)
    {
        var plan = await _plans.FindAsync(id);
        return (plan, plan?.DeploymentSteps.Find(step => step.Id == stepId));
    }

    private EditDeploymentPlanStepViewModel Model(DeploymentPlan plan, DeploymentStep step, string? type, IShape editor) => new()
    {
        DeploymentPlanId = plan.Id,
        DeploymentPlanName = plan.Name,
        DeploymentStepType = type,
        StepTitle = _texts.Describe(step).Title,
        Editor = editor,
    };

    private Task<bool> IsAllowedAsync() => _authorizationService.AuthorizeAsync(User, DeploymentPermissions.ManageDeploymentPlan);
}
