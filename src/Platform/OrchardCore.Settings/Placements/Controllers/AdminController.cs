using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;
using OrchardCore.Placements.Services;
using OrchardCore.Placements.ViewModels;

namespace OrchardCore.Placements.Controllers;

/// <summary>Placement rules that go over those of modules and themes: /Admin/Placements.</summary>
[Area("OrchardCore.Placements")]
[Feature("OrchardCore.Placements")]
public sealed class AdminController : Controller
{
    private const int MaxLength = 200_000;

    private readonly PlacementsManager _placements;
    private readonly PlacementText _text;
    private readonly IAuthorizationService _authorization;
    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;
    private readonly IStringLocalizer S;

    public AdminController(
        PlacementsManager placements, PlacementText text, IAuthorizationService authorization, INotifier notifier, IHtmlLocalizer<AdminController> htmlLocalizer, IStringLocalizer<AdminController> localizer)
    {
        _placements = placements;
        _text = text;
        _authorization = authorization;
        _notifier = notifier;
        H = htmlLocalizer;
        S = localizer;
    }

    [HttpGet]
    [Admin("Placements", "Placements.Index")]
    public async Task<IActionResult> Index()
        => await MayAsync()
            ? View(new ListShapePlacementsViewModel
            {
                Placements = [.. (await _placements.GetDocumentAsync()).Placements.Select(x => (x.Key, x.Value.Length)).OrderBy(x => x.Key, StringComparer.OrdinalIgnoreCase)],
            })
            : Forbid();

    [HttpGet]
    [Admin("Placements/Create/{shapeType?}", "Placements.Create")]
    public async Task<IActionResult> Create(string? shapeType)
        => await MayAsync()
            ? View("Edit", new EditShapePlacementViewModel { Creating = true, ShapeType = shapeType, Nodes = "[\n  { \"place\": \"Content:5\" }\n]" })
            : Forbid();

    [HttpGet]
    [Admin("Placements/Edit/{shapeType}", "Placements.Edit")]
    public async Task<IActionResult> Edit(string shapeType)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        return (await _placements.GetDocumentAsync()).Placements.TryGetValue(shapeType, out var nodes)
            ? View(new EditShapePlacementViewModel { ShapeType = shapeType, Nodes = PlacementText.Write(nodes) })
            : NotFound();
    }

    [HttpPost]
    [Admin("Placements/Create/{shapeType?}", "Placements.Create")]
    public Task<IActionResult> Create(EditShapePlacementViewModel model) => SaveAsync(model, creating: true);

    [HttpPost]
    [Admin("Placements/Edit/{shapeType}", "Placements.Edit")]
    public Task<IActionResult> Edit(EditShapePlacementViewModel model) => SaveAsync(model, creating: false);

    [HttpPost]
    [Admin("Placements/Delete/{shapeType}", "Placements.Delete")]
    public async Task<IActionResult> Delete(string shapeType)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (!(await _placements.GetDocumentAsync()).Placements.ContainsKey(shapeType))
        {
            return NotFound();
        }

        await _placements.RemoveShapePlacementsAsync(shapeType);
        await _notifier.SuccessAsync(H["The placement of \"{0}\" has been deleted.", shapeType]);
        return RedirectToAction(nameof(Index));
    }

    private async Task<IActionResult> SaveAsync(EditShapePlacementViewModel model, bool creating)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        model.Creating = creating;
        var name = model.ShapeType?.Trim() ?? "";
        var isKnown = (await _placements.GetDocumentAsync()).Placements.ContainsKey(name);
        if (!creating && !isKnown)
        {
            return NotFound();
        }

        if (name.Length is 0 or > 255 || !name.All(x => char.IsAsciiLetterOrDigit(x) || x is '_'))
        {
            ModelState.AddModelError(nameof(model.ShapeType), S["The name of a shape has letters, digits and underscores, for instance {0}.", "TextField_Edit"].Value);
        }
        else if (creating && isKnown)
        {
            ModelState.AddModelError(nameof(model.ShapeType), S["There is a placement of this shape already."].Value);
        }

        var nodes = Read(model);
        if (!ModelState.IsValid)
        {
            return View("Edit", model);
        }

        await _placements.UpdateShapePlacementsAsync(name, nodes);
        await _notifier.SuccessAsync(H["The placement of \"{0}\" has been saved.", name]);
        return RedirectToAction(nameof(Index));
    }

    private IReadOnlyList<DisplayManagement.Descriptors.ShapePlacementStrategy.PlacementNode> Read(EditShapePlacementViewModel model)
    {
        if (string.IsNullOrWhiteSpace(model.Nodes) || model.Nodes.Length > MaxLength)
        {
            ModelState.AddModelError(nameof(model.Nodes), S["Please write at least one rule, and at most {0} characters.", MaxLength].Value);
            return [];
        }

        try
        {
            return _text.Read(model.Nodes);
        }
        catch (PlacementTextException exception)
        {
            ModelState.AddModelError(nameof(model.Nodes), exception.Line is { } line ? S["Line {0}: {1}", line, exception.Message].Value : exception.Message);
            return [];
        }
    }

    private Task<bool> MayAsync() => _authorization.AuthorizeAsync(User, Permissions.ManagePlacements);
}
