using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.AdminMenu.AdminNodes;
using OrchardCore.AdminMenu.Models;
using OrchardCore.AdminMenu.Services;
using OrchardCore.AdminMenu.ViewModels;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Flows.Services;
using OrchardCore.Menu.Services;
using OrchardCore.Security.Permissions;

namespace OrchardCore.AdminMenu.Controllers;

/// <summary>The nodes of an admin menu: /Admin/AdminMenu/Node/{action}.</summary>
[Area("OrchardCore.AdminMenu")]
[Modules.Feature("OrchardCore.AdminMenu")]
[Admin("AdminMenu/Node/{action}", "AdminMenuNode{action}")]
public sealed class NodeController : Controller
{
    private readonly AdminMenuService _adminMenuService;
    private readonly IPermissionService _permissions;
    private readonly IAuthorizationService _authorizationService;
    private readonly INotifier _notifier;
    private readonly IStringLocalizer S;
    private readonly IHtmlLocalizer H;

    public NodeController(
        AdminMenuService adminMenuService,
        IPermissionService permissions,
        IAuthorizationService authorizationService,
        INotifier notifier,
        IStringLocalizer<NodeController> localizer,
        IHtmlLocalizer<NodeController> htmlLocalizer)
    {
        _adminMenuService = adminMenuService;
        _permissions = permissions;
        _authorizationService = authorizationService;
        _notifier = notifier;
        S = localizer;
        H = htmlLocalizer;
    }

    [HttpGet]
    public async Task<IActionResult> List(string id)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        return await _adminMenuService.FindAsync(id) is { } menu ? View(new AdminNodeListViewModel(menu, [.. AdminNodeTree.Flatten(menu.MenuItems)])) : NotFound();
    }

    [HttpGet]
    public async Task<IActionResult> Create(string id, string type)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        return await _adminMenuService.FindAsync(id) is not null && New(type) is not null
            ? await ShowAsync(new AdminNodeEditViewModel { AdminMenuId = id, AdminNodeType = type })
            : NotFound();
    }

    [HttpPost, ActionName(nameof(Create))]
    public async Task<IActionResult> CreatePost(AdminNodeEditViewModel model)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await _adminMenuService.FindAsync(model.AdminMenuId) is not { } menu || New(model.AdminNodeType) is not { } node)
        {
            return NotFound();
        }

        await ApplyAsync(node, model);
        if (!ModelState.IsValid)
        {
            return await ShowAsync(model);
        }

        menu.MenuItems.Add(node);
        return await SavedAsync(menu, H["The entry “{0}” was added.", node.LinkText]);
    }

    [HttpGet]
    public async Task<IActionResult> Edit(string id, string treeNodeId)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await _adminMenuService.FindAsync(id) is not { } menu || AdminNodeTree.Find(menu, treeNodeId) is not { } node)
        {
            return NotFound();
        }

        return await ShowAsync(new AdminNodeEditViewModel
        {
            AdminMenuId = id,
            AdminNodeId = treeNodeId,
            AdminNodeType = node.GetType().Name,
            LinkText = node.LinkText,
            LinkUrl = (node as LinkAdminNode)?.LinkUrl,
            IconClass = node.IconClass,
            Enabled = node.Enabled,
            PermissionNames = node.PermissionNames,
        });
    }

    [HttpPost, ActionName(nameof(Edit))]
    public async Task<IActionResult> EditPost(AdminNodeEditViewModel model)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await _adminMenuService.FindAsync(model.AdminMenuId) is not { } menu || AdminNodeTree.Find(menu, model.AdminNodeId) is not { } node)
        {
            return NotFound();
        }

        model.AdminNodeType = node.GetType().Name;
        await ApplyAsync(node, model);
        return ModelState.IsValid ? await SavedAsync(menu, H["The entry “{0}” was changed.", node.LinkText]) : await ShowAsync(model);
    }

    [HttpPost]
    public async Task<IActionResult> Delete(string id, string treeNodeId)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await _adminMenuService.FindAsync(id) is not { } menu || AdminNodeTree.Find(menu, treeNodeId) is not { } node)
        {
            return NotFound();
        }

        // What lay below the node moves up.
        AdminNodeTree.Store(menu, [.. AdminNodeTree.Flatten(menu.MenuItems).Where(entry => entry.Node != node)]);
        return await SavedAsync(menu, H["The entry “{0}” was deleted.", node.LinkText]);
    }

    /// <summary>Turns a node on or off.</summary>
    [HttpPost]
    public async Task<IActionResult> Toggle(string id, string treeNodeId)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await _adminMenuService.FindAsync(id) is not { } menu || AdminNodeTree.Find(menu, treeNodeId) is not { } node)
        {
            return NotFound();
        }

        node.Enabled = !node.Enabled;
        return await SavedAsync(menu, node.Enabled ? H["The entry “{0}” is shown.", node.LinkText] : H["The entry “{0}” is hidden.", node.LinkText]);
    }

    /// <summary>Moves a node one step (<paramref name="move"/> up, down, in or out), or below another node to a position.</summary>
    [HttpPost]
    public async Task<IActionResult> MoveNode(string treeId, string nodeToMoveId, string? destinationNodeId, int position, string? move, int? level)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await _adminMenuService.FindAsync(treeId) is not { } menu || AdminNodeTree.Find(menu, nodeToMoveId) is not { } node)
        {
            return NotFound();
        }

        if (move is not null || level is not null)
        {
            MoveWithin(menu, node, move, position, level);
        }
        else
        {
            var target = string.IsNullOrEmpty(destinationNodeId) ? menu.MenuItems : AdminNodeTree.Find(menu, destinationNodeId)?.Items;
            if (target is null || destinationNodeId == nodeToMoveId || AdminNodeTree.Flatten(node.Items).Any(entry => entry.Node.UniqueId == destinationNodeId))
            {
                return NotFound();
            }

            AdminNodeTree.SiblingsOf(menu, node).Remove(node);
            target.Insert(Math.Clamp(position, 0, target.Count), node);
        }

        await _adminMenuService.SaveAsync(menu);
        return Request.Headers.XRequestedWith == "XMLHttpRequest" ? Ok() : RedirectToAction(nameof(List), new { id = treeId });
    }

    private static void MoveWithin(Models.AdminMenu menu, AdminNode node, string? move, int position, int? level)
    {
        var entries = AdminNodeTree.Flatten(menu.MenuItems).Select(entry => new Entry(entry.Node, entry.Level)).ToList();
        var at = entries.FindIndex(entry => entry.Node == node);
        if (move is not null)
        {
            ItemOrder.Move(entries, at, move, AdminNodeTree.Depth, entry => entry.Level, (entry, value) => entry.Level = value);
        }
        else
        {
            // As the script posts it: the place in the flat list and the level there.
            var count = AdminNodeTree.Flatten(node.Items).Count() + 1;
            var block = entries.GetRange(at, count);
            var shift = level!.Value - block[0].Level;
            entries.RemoveRange(at, count);
            block.ForEach(entry => entry.Level += shift);
            entries.InsertRange(Math.Clamp(position, 0, entries.Count), block);
        }

        AdminNodeTree.Store(menu, entries.ConvertAll(entry => (entry.Node, entry.Level)));
    }

    private static AdminNode? New(string? type)
    {
        AdminNode? node = type switch
        {
            nameof(LinkAdminNode) => new LinkAdminNode(),
            nameof(PlaceholderAdminNode) => new PlaceholderAdminNode(),
            _ => null,
        };
        node?.UniqueId = IdGenerator.GenerateId();
        return node;
    }

    private async Task ApplyAsync(AdminNode node, AdminNodeEditViewModel model)
    {
        if (node is LinkAdminNode link)
        {
            if (!MenuAddress.IsValid(model.LinkUrl))
            {
                ModelState.AddModelError(nameof(model.LinkUrl), S["The address must begin with ~/ (this site), https://, http://, mailto:, tel: or #."]);
            }

            link.LinkUrl = model.LinkUrl?.Trim() ?? string.Empty;
        }

        var known = (await _permissions.GetPermissionsAsync()).Select(permission => permission.Name).ToHashSet(StringComparer.Ordinal);
        node.LinkText = model.LinkText?.Trim() ?? string.Empty;
        node.IconClass = model.IconClass?.Trim();
        node.Enabled = model.Enabled;
        node.PermissionNames = [.. model.PermissionNames.Where(known.Contains).Concat(node.PermissionNames.Where(name => !known.Contains(name))).Distinct(StringComparer.Ordinal)];
    }

    private async Task<IActionResult> ShowAsync(AdminNodeEditViewModel model)
    {
        model.Permissions = [.. (await _permissions.GetPermissionsAsync()).DistinctBy(permission => permission.Name).OrderBy(permission => permission.Description, StringComparer.CurrentCulture)];
        return View("Edit", model);
    }

    private async Task<IActionResult> SavedAsync(Models.AdminMenu menu, LocalizedHtmlString message)
    {
        await _adminMenuService.SaveAsync(menu);
        await _notifier.SuccessAsync(message);
        return RedirectToAction(nameof(List), new { id = menu.Id });
    }

    private Task<bool> MayAsync() => _authorizationService.AuthorizeAsync(User, Permissions.ManageAdminMenu);

    private sealed class Entry
    {
        public Entry(AdminNode node, int level)
        {
            Node = node;
            Level = level;
        }

        public AdminNode Node { get; }

        public int Level { get; set; }
    }
}
