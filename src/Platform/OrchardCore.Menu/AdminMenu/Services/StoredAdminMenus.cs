using Microsoft.Extensions.Localization;
using OrchardCore.AdminMenu.AdminNodes;
using OrchardCore.AdminMenu.Models;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace OrchardCore.AdminMenu.Services;

/// <summary>Puts the stored menus into the admin's menu.</summary>
public sealed class StoredAdminMenus : AdminNavigationProvider
{
    private readonly AdminMenuService _adminMenuService;
    private readonly IPermissionService _permissionService;

    public StoredAdminMenus(AdminMenuService adminMenuService, IPermissionService permissionService)
    {
        _adminMenuService = adminMenuService;
        _permissionService = permissionService;
    }

    protected override async ValueTask BuildAsync(NavigationBuilder builder)
    {
        foreach (var menu in (await _adminMenuService.GetAdminMenuListAsync()).AdminMenu)
        {
            if (menu.Enabled)
            {
                await AddAsync(menu.MenuItems, builder);
            }
        }
    }

    private async Task AddAsync(List<AdminNode> nodes, NavigationBuilder builder)
    {
        foreach (var node in nodes)
        {
            if (node.Enabled)
            {
                await builder.AddAsync(new LocalizedString(node.LinkText, node.LinkText), node.Position, item => FillAsync(node, item), node.Classes, node.Priority);
            }
        }
    }

    private async Task FillAsync(AdminNode node, NavigationItemBuilder item)
    {
        item.Id(node.UniqueId).LinkToFirstChild(node.LinkToFirstChild).Local(node.LocalNav);
        if (node is LinkAdminNode link)
        {
            item.Url(link.LinkUrl).Target(link.Target);
        }

        foreach (var name in node.IconClass?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            item.AddClass(NavigationConstants.CssClassPrefix + name);
        }

        foreach (var name in node.PermissionNames)
        {
            if (await _permissionService.FindByNameAsync(name) is { } permission)
            {
                item.Permission(permission);
            }
        }

        await AddAsync(node.Items, item);
    }
}
