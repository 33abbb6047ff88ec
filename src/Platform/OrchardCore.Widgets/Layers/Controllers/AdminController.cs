using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Layers.Models;
using OrchardCore.Layers.Services;
using OrchardCore.Layers.ViewModels;
using OrchardCore.Rules;
using OrchardCore.Rules.Services;

namespace OrchardCore.Layers.Controllers;

/// <summary>Layers: /Admin/Layers. Their widgets are in the other half of the class.</summary>
[Area("OrchardCore.Layers")]
[Modules.Feature("OrchardCore.Layers")]
[Admin("Layers/{action}/{id?}", "Layers.{action}")]
public sealed partial class AdminController : Controller
{
    private readonly ILayerService _layerService;
    private readonly WidgetPlaces _places;
    private readonly WidgetsOfZones _zones;
    private readonly IAuthorizationService _authorizationService;
    private readonly INotifier _notifier;
    private readonly IStringLocalizer S;
    private readonly IHtmlLocalizer H;

    public AdminController(
        ILayerService layerService,
        WidgetPlaces places,
        WidgetsOfZones zones,
        IAuthorizationService authorizationService,
        INotifier notifier,
        IStringLocalizer<AdminController> localizer,
        IHtmlLocalizer<AdminController> htmlLocalizer)
    {
        _layerService = layerService;
        _places = places;
        _zones = zones;
        _authorizationService = authorizationService;
        _notifier = notifier;
        S = localizer;
        H = htmlLocalizer;
    }

    [HttpGet]
    public async Task<IActionResult> Create() => await MayAsync() ? View(new LayerEditViewModel()) : Forbid();

    [HttpPost, ActionName(nameof(Create))]
    public async Task<IActionResult> CreatePost(LayerEditViewModel model)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        var document = await _layerService.LoadLayersAsync();
        CheckName(model, document);
        if (!ModelState.IsValid)
        {
            return View(nameof(Create), model);
        }

        document.Layers.Add(new Layer { Name = model.Name!.Trim(), Description = model.Description, LayerRule = new Rule { Name = nameof(Rule), ConditionId = IdGenerator.GenerateId() } });
        await _layerService.UpdateAsync(document);
        await _notifier.SuccessAsync(H["The layer “{0}” exists now. Say when it is shown.", model.Name.Trim()]);
        return RedirectToAction(nameof(Edit), new { name = model.Name.Trim() });
    }

    [HttpGet]
    public async Task<IActionResult> Edit(string name)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        return Find(await _layerService.LoadLayersAsync(), name) is { } layer
            ? View(WithRule(new LayerEditViewModel { Name = layer.Name, OriginalName = layer.Name, Description = layer.Description }, layer))
            : NotFound();
    }

    [HttpPost, ActionName(nameof(Edit))]
    public async Task<IActionResult> EditPost(LayerEditViewModel model)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        var document = await _layerService.LoadLayersAsync();
        if (Find(document, model.OriginalName ?? model.Name) is not { } layer)
        {
            return NotFound();
        }

        CheckName(model, document, layer);
        if (!ModelState.IsValid)
        {
            model.OriginalName = layer.Name;
            return View(nameof(Edit), WithRule(model, layer));
        }

        var name = model.Name!.Trim();
        if (name != layer.Name)
        {
            await _places.RenameLayerAsync(layer.Name, name);
        }

        layer.Name = name;
        layer.Description = model.Description;
        await _layerService.UpdateAsync(document);
        await _notifier.SuccessAsync(H["The layer “{0}” was saved.", name]);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost]
    public async Task<IActionResult> Delete(string name)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        var document = await _layerService.LoadLayersAsync();
        if (Find(document, name) is not { } layer)
        {
            return NotFound();
        }

        var widgets = (await _layerService.GetLayerWidgetsMetadataAsync(index => index.Latest)).Count(place => place.Layer == layer.Name);
        if (widgets > 0)
        {
            await _notifier.ErrorAsync(H["The layer “{0}” still has {1} widgets. Delete them or give them another layer first.", layer.Name, widgets]);
            return RedirectToAction(nameof(Index), new { layer = layer.Name });
        }

        document.Layers.Remove(layer);
        await _layerService.UpdateAsync(document);
        await _notifier.SuccessAsync(H["The layer “{0}” was deleted.", layer.Name]);
        return RedirectToAction(nameof(Index));
    }

    private static Layer? Find(LayersDocument document, string? name) => document.Layers.Find(layer => layer.Name == name);

    private static LayerEditViewModel WithRule(LayerEditViewModel model, Layer layer)
    {
        RuleTree.EnsureIds(layer.LayerRule);
        model.Rule = layer.LayerRule;
        return model;
    }

    private void CheckName(LayerEditViewModel model, LayersDocument document, Layer? own = null)
    {
        if (document.Layers.Exists(layer => layer != own && layer.Name.Equals(model.Name?.Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            ModelState.AddModelError(nameof(model.Name), S["There is a layer of this name already."]);
        }
    }

    private Task<bool> MayAsync() => _authorizationService.AuthorizeAsync(User, Permissions.ManageLayers);
}
