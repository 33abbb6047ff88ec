using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Layers.Models;
using OrchardCore.Layers.Services;
using OrchardCore.Rules;
using OrchardCore.Rules.Services;
using OrchardCore.Rules.ViewModels;

namespace OrchardCore.Layers.Controllers;

/// <summary>The conditions of a layer's rule: /Admin/Layers/Rules/{action}.</summary>
[Area("OrchardCore.Layers")]
[Modules.Feature("OrchardCore.Layers")]
[Admin("Layers/Rules/{action}", "Layers.Rules.{action}")]
public sealed class LayerRuleController : Controller
{
    private readonly ILayerService _layerService;
    private readonly ConditionCatalog _catalog;
    private readonly ConditionEditor _editor;
    private readonly IAuthorizationService _authorizationService;
    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;

    public LayerRuleController(
        ILayerService layerService,
        ConditionCatalog catalog,
        ConditionEditor editor,
        IAuthorizationService authorizationService,
        INotifier notifier,
        IHtmlLocalizer<LayerRuleController> localizer)
    {
        _layerService = layerService;
        _catalog = catalog;
        _editor = editor;
        _authorizationService = authorizationService;
        _notifier = notifier;
        H = localizer;
    }

    [HttpGet]
    public async Task<IActionResult> Create(string name, string type, string? conditionGroupId)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        var (_, layer) = await LoadAsync(name);
        return layer is not null && _catalog.Find(type) is { } kind && RuleTree.FindGroup(layer.LayerRule, conditionGroupId) is not null
            ? await ShowAsync(new ConditionViewModel { Name = name, Type = type, ConditionGroupId = conditionGroupId }, kind)
            : NotFound();
    }

    [HttpPost, ActionName(nameof(Create))]
    public async Task<IActionResult> CreatePost(ConditionViewModel model)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        var (document, layer) = await LoadAsync(model.Name);
        if (layer is null || _catalog.Find(model.Type) is not { } kind || RuleTree.FindGroup(layer.LayerRule, model.ConditionGroupId) is not { } group)
        {
            return NotFound();
        }

        model.ConditionId = null;
        var condition = await _editor.WriteAsync(model, kind, ModelState);
        _editor.CheckTogether(layer.LayerRule, group, condition, ModelState);
        if (!ModelState.IsValid)
        {
            return await ShowAsync(model, kind);
        }

        group.Conditions.Add(condition);
        return await SavedAsync(document, layer, H["The condition was added."]);
    }

    [HttpGet]
    public async Task<IActionResult> Edit(string name, string conditionId)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        var (_, layer) = await LoadAsync(name);
        if (layer is null || RuleTree.Find(layer.LayerRule, conditionId) is not { } found)
        {
            return NotFound();
        }

        var model = _editor.Read(found.Condition);
        model.Name = name;
        return await ShowAsync(model, _catalog.Of(found.Condition));
    }

    [HttpPost, ActionName(nameof(Edit))]
    public async Task<IActionResult> EditPost(ConditionViewModel model)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        var (document, layer) = await LoadAsync(model.Name);
        if (layer is null || RuleTree.Find(layer.LayerRule, model.ConditionId) is not { } found)
        {
            return NotFound();
        }

        var kind = _catalog.Of(found.Condition);
        var condition = await _editor.WriteAsync(model, kind, ModelState);
        _editor.CheckTogether(layer.LayerRule, found.Parent, condition, ModelState);
        if (!ModelState.IsValid)
        {
            return await ShowAsync(model, kind);
        }

        if (condition is ConditionGroup changed && found.Condition is ConditionGroup stored)
        {
            changed.Conditions = stored.Conditions;
        }

        found.Parent.Conditions[found.Parent.Conditions.IndexOf(found.Condition)] = condition;
        return await SavedAsync(document, layer, H["The condition was changed."]);
    }

    [HttpPost]
    public async Task<IActionResult> Delete(string name, string conditionId)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        var (document, layer) = await LoadAsync(name);
        if (layer is null || RuleTree.Find(layer.LayerRule, conditionId) is not { } found)
        {
            return NotFound();
        }

        found.Parent.Conditions.Remove(found.Condition);
        return await SavedAsync(document, layer, H["The condition was deleted."]);
    }

    /// <summary>Moves a condition to a position of a group, or one step within its own (<paramref name="move"/> up or down).</summary>
    [HttpPost]
    [Admin("Layers/Rules/Order", "Layers.Rules.Order")]
    public async Task<IActionResult> UpdateOrder(string name, string conditionId, string? toConditionId, int toPosition, string? move)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        var (document, layer) = await LoadAsync(name);
        if (layer is null || RuleTree.Find(layer.LayerRule, conditionId) is not { } found)
        {
            return NotFound();
        }

        var at = found.Parent.Conditions.IndexOf(found.Condition);
        var group = move is null ? RuleTree.FindGroup(layer.LayerRule, toConditionId) : found.Parent;
        if (group is null || !RuleTree.Move(found.Condition, found.Parent, group, move switch { "up" => at - 1, "down" => at + 1, _ => toPosition }))
        {
            return NotFound();
        }

        // In a group of which one must hold it may have stood beside what it cannot be true with.
        _editor.CheckTogether(layer.LayerRule, group, found.Condition, ModelState);
        if (!ModelState.IsValid)
        {
            await _notifier.ErrorAsync(H["The condition cannot stand there: it can never be true together with the others."]);
            return Request.Headers.XRequestedWith == "XMLHttpRequest" ? Conflict() : RedirectToLayer(layer);
        }

        await _layerService.UpdateAsync(document);
        return Request.Headers.XRequestedWith == "XMLHttpRequest" ? Ok() : RedirectToLayer(layer);
    }

    private async Task<(LayersDocument Document, Layer? Layer)> LoadAsync(string? name)
    {
        var document = await _layerService.LoadLayersAsync();
        var layer = document.Layers.Find(layer => layer.Name == name);
        if (layer is not null)
        {
            RuleTree.EnsureIds(layer.LayerRule);
        }

        return (document, layer);
    }

    private async Task<IActionResult> ShowAsync(ConditionViewModel model, ConditionKind kind)
    {
        await _editor.FillAsync(model, kind);
        return View("Edit", model);
    }

    private async Task<IActionResult> SavedAsync(LayersDocument document, Layer layer, LocalizedHtmlString message)
    {
        await _layerService.UpdateAsync(document);
        await _notifier.SuccessAsync(message);
        return RedirectToLayer(layer);
    }

    private RedirectToActionResult RedirectToLayer(Layer layer) => RedirectToAction("Edit", "Admin", new { area = "OrchardCore.Layers", name = layer.Name });

    private Task<bool> MayAsync() => _authorizationService.AuthorizeAsync(User, Permissions.ManageLayers);
}
