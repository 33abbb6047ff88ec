using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Flows.Services;
using OrchardCore.Menu.Models;
using OrchardCore.Menu.Services;
using OrchardCore.Menu.ViewModels;

namespace OrchardCore.Menu.Controllers;

/// <summary>Single items of a menu: /Admin/Menu/{action}. What is changed here is a draft of the menu.</summary>
[Area("OrchardCore.Menu")]
[Modules.Feature("OrchardCore.Menu")]
[Admin("Menu/{action}/{id?}", "Menu{action}")]
public sealed class AdminController : Controller
{
    // Within a prefix an editor has no buttons to publish: an item is part of its menu.
    private const string Prefix = "MenuItem";

    private readonly IContentManager _contentManager;
    private readonly IContentDefinitionManager _definitions;
    private readonly IContentItemDisplayManager _displayManager;
    private readonly ContainedItemsEditor _editor;
    private readonly SingleItemEdits _edits;
    private readonly IAuthorizationService _authorizationService;
    private readonly IUpdateModelAccessor _updateModelAccessor;
    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;

    public AdminController(
        IContentManager contentManager,
        IContentDefinitionManager definitions,
        IContentItemDisplayManager displayManager,
        ContainedItemsEditor editor,
        SingleItemEdits edits,
        IAuthorizationService authorizationService,
        IUpdateModelAccessor updateModelAccessor,
        INotifier notifier,
        IHtmlLocalizer<AdminController> localizer)
    {
        _contentManager = contentManager;
        _definitions = definitions;
        _displayManager = displayManager;
        _editor = editor;
        _edits = edits;
        _authorizationService = authorizationService;
        _updateModelAccessor = updateModelAccessor;
        _notifier = notifier;
        H = localizer;
    }

    /// <summary>The editor of a new item, fetched by the script of the menu's form.</summary>
    [HttpGet]
    public async Task<IActionResult> BuildEditor(string id, string targetId)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (string.IsNullOrEmpty(targetId) || await FindTypeAsync(id) is null)
        {
            return NotFound();
        }

        var item = await _contentManager.NewAsync(id);
        return PartialView("Display", await _editor.BuildNewAsync(targetId, item, _updateModelAccessor.ModelUpdater, isTree: true));
    }

    [HttpGet]
    public async Task<IActionResult> Create(string id, string menuContentItemId, string? menuItemId)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await FindTypeAsync(id) is not { } type || await FindMenuAsync(menuContentItemId) is not { } menu || !Holds(menu, menuItemId))
        {
            return NotFound();
        }

        var item = await _contentManager.NewAsync(id);
        return View(new MenuItemPageViewModel(menu, type, await _displayManager.BuildEditorAsync(item, _updateModelAccessor.ModelUpdater, isNew: true, htmlFieldPrefix: Prefix)));
    }

    [HttpPost, ActionName(nameof(Create))]
    public async Task<IActionResult> CreatePost(string id, string menuContentItemId, string? menuItemId)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await FindTypeAsync(id) is not { } type || await FindMenuAsync(menuContentItemId) is not { } menu || !Holds(menu, menuItemId))
        {
            return NotFound();
        }

        var item = await _contentManager.NewAsync(id);
        var editor = await _displayManager.UpdateEditorAsync(item, _updateModelAccessor.ModelUpdater, isNew: true, htmlFieldPrefix: Prefix);
        if (!ModelState.IsValid)
        {
            return View(nameof(Create), new MenuItemPageViewModel(menu, type, editor));
        }

        var entries = MenuTree.Flatten(MenuTree.ItemsOf(menu)).ToList();
        ItemOrder.AddBelow(entries, menuItemId, item);
        return await SaveAsync(menu, entries, H["The item “{0}” was added. Publish the menu to show it on the site.", item.DisplayText ?? type.DisplayName])
            ? ToMenu(menu)
            : View(nameof(Create), new MenuItemPageViewModel(menu, type, editor));
    }

    [HttpGet]
    public async Task<IActionResult> Edit(string menuContentItemId, string menuItemId)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await FindMenuAsync(menuContentItemId) is not { } menu || MenuTree.Find(menu, menuItemId) is not { } item || await FindTypeAsync(item.ContentType) is not { } type)
        {
            return NotFound();
        }

        return View(new MenuItemPageViewModel(menu, type, await _displayManager.BuildEditorAsync(item, _updateModelAccessor.ModelUpdater, isNew: false, htmlFieldPrefix: Prefix)) { EditedState = SingleItemEdits.StateOf(menu, item) });
    }

    [HttpPost, ActionName(nameof(Edit))]
    public async Task<IActionResult> EditPost(string menuContentItemId, string menuItemId, string? itemType)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await FindMenuAsync(menuContentItemId) is not { } menu)
        {
            return NotFound();
        }

        if (MenuTree.Find(menu, menuItemId) is not { } stored)
        {
            return await FindTypeAsync(itemType) is { } formerType ? await OfferAnewAsync(menu, formerType) : NotFound();
        }

        if (await FindTypeAsync(stored.ContentType) is not { } type)
        {
            return NotFound();
        }

        // A new item takes the current definition of its type into account.
        var item = await _contentManager.NewAsync(stored.ContentType);
        item.ContentItemId = stored.ContentItemId;
        item.Merge(stored);
        var editor = await _displayManager.UpdateEditorAsync(item, _updateModelAccessor.ModelUpdater, isNew: false, htmlFieldPrefix: Prefix);
        var outcome = await _edits.CheckAsync(menu, stored, item, Prefix, ModelState);
        if (outcome.Conflict is not null)
        {
            return View(SingleItemEdits.ConflictView, outcome.Conflict);
        }

        var state = SingleItemEdits.StateOf(menu, stored);
        var entries = MenuTree.Flatten(MenuTree.ItemsOf(menu)).Select(entry => entry.Item.ContentItemId == menuItemId ? (item, entry.Level) : entry);
        if (ModelState.IsValid && !outcome.GoesOn
            && await SaveAsync(menu, entries, H["The item “{0}” was changed. Publish the menu to show it on the site.", item.DisplayText ?? type.DisplayName]))
        {
            return ToMenu(menu);
        }

        editor = outcome.IsMerged ? await _displayManager.BuildEditorAsync(item, _updateModelAccessor.ModelUpdater, isNew: false, htmlFieldPrefix: Prefix) : editor;
        return View(nameof(Edit), new MenuItemPageViewModel(menu, type, editor) { EditedState = state });
    }

    [HttpPost]
    public async Task<IActionResult> Delete(string menuContentItemId, string menuItemId)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await FindMenuAsync(menuContentItemId) is not { } menu || MenuTree.Find(menu, menuItemId) is not { } item)
        {
            return NotFound();
        }

        // What lay below the item moves up.
        var entries = MenuTree.Flatten(MenuTree.ItemsOf(menu)).Where(entry => entry.Item.ContentItemId != menuItemId);
        await SaveAsync(menu, entries, H["The item “{0}” was deleted. Publish the menu to take it from the site.", item.DisplayText ?? item.ContentType]);
        return ToMenu(menu);
    }

    // Somebody has deleted the item meanwhile: what was typed can be added anew.
    private async Task<IActionResult> OfferAnewAsync(ContentItem menu, ContentTypeDefinition type)
    {
        var editor = await _displayManager.UpdateEditorAsync(await _contentManager.NewAsync(type.Name), _updateModelAccessor.ModelUpdater, isNew: true, htmlFieldPrefix: Prefix);
        await _notifier.WarningAsync(H["This item has been deleted meanwhile. With “Save” it is added anew."]);
        return View(nameof(Create), new MenuItemPageViewModel(menu, type, editor) { Action = Url.Action(nameof(Create), new { id = type.Name, menuContentItemId = menu.ContentItemId }) });
    }

    // False when somebody saved at the same moment: then nothing was changed, and the person is told.
    private async Task<bool> SaveAsync(ContentItem menu, IEnumerable<(ContentItem Item, int Level)> entries, LocalizedHtmlString message)
    {
        var items = MenuTree.Build(entries.ToList());
        if (!await _edits.SaveAsync(menu, draft => draft.Alter<MenuItemsListPart>(part => part.MenuItems = items)))
        {
            return false;
        }

        await _notifier.SuccessAsync(message);
        return true;
    }

    private RedirectToActionResult ToMenu(ContentItem menu)
        => RedirectToAction("Edit", "Admin", new { area = "OrchardCore.Contents", contentItemId = menu.ContentItemId });

    private static bool Holds(ContentItem menu, string? menuItemId) => string.IsNullOrEmpty(menuItemId) || MenuTree.Find(menu, menuItemId) is not null;

    private async Task<ContentItem?> FindMenuAsync(string? id)
        => !string.IsNullOrEmpty(id) && await _contentManager.GetAsync(id, VersionOptions.Latest) is { ContentType: "Menu" } menu ? menu : null;

    private async Task<ContentTypeDefinition?> FindTypeAsync(string? name)
        => !string.IsNullOrEmpty(name) && await _definitions.GetTypeDefinitionAsync(name) is { } type && type.GetStereotype() == "MenuItem" ? type : null;

    private Task<bool> MayAsync() => _authorizationService.AuthorizeAsync(User, Permissions.ManageMenu);
}
