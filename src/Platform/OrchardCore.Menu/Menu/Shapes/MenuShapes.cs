using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.Shapes;
using OrchardCore.Menu.Models;
using OrchardCore.Mvc.Utilities;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Menu.Shapes;

/// <summary>Fills the shape <c>Menu</c> (by Alias or ContentItemId) with a shape <c>MenuItem</c> for each item the reader may see.</summary>
internal sealed class MenuShapes : ShapeTableProvider
{
    public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        builder.Describe("Menu").OnProcessing(FillMenuAsync);
        builder.Describe("MenuItem").OnDisplaying(FillItemAsync);
        builder.Describe("MenuItemLink").OnDisplaying(context => AddAlternates(context.Shape, "MenuItemLink"));
        return ValueTask.CompletedTask;
    }

    private static async Task FillMenuAsync(ShapeDisplayContext context)
    {
        var menu = context.Shape;
        menu.Classes.Add("menu");

        var id = menu.GetProperty("Alias")?.ToString() is { Length: > 0 } alias
            ? await context.ServiceProvider.GetRequiredService<IContentHandleManager>().GetContentItemIdAsync(alias)
            : menu.GetProperty("ContentItemId")?.ToString();
        var item = id is null ? null : await context.ServiceProvider.GetRequiredService<IContentManager>().GetAsync(id);
        if (item is null)
        {
            return;
        }

        var differentiator = MenuAlternates.Differentiator(item.DisplayText);
        menu.Properties["ContentItem"] = item;
        menu.Properties["MenuName"] = item.DisplayText ?? "";
        if (differentiator.Length > 0)
        {
            menu.Metadata.Differentiator = differentiator;
            menu.Metadata.Alternates.Add("Menu__" + differentiator);
            menu.Classes.Add(("menu-" + differentiator).HtmlClassify());
        }

        await AddItemsAsync(context.ServiceProvider, menu, menu, item, level: 0);
    }

    private static async Task FillItemAsync(ShapeDisplayContext context)
    {
        var shape = context.Shape;
        var item = shape.GetProperty<ContentItem>("ContentItem")!;
        await AddItemsAsync(context.ServiceProvider, shape.GetProperty<IShape>("Menu")!, shape, item, shape.GetProperty<int>("Level") + 1);
        AddAlternates(shape, "MenuItem");
    }

    private static void AddAlternates(IShape shape, string shapeType)
    {
        var item = shape.GetProperty<ContentItem>("ContentItem")!;
        shape.Metadata.Alternates.AddRange(MenuAlternates.OfItem(shapeType, item.ContentType, shape.Metadata.Differentiator ?? "", shape.GetProperty<int>("Level")));
    }

    private static async Task AddItemsAsync(IServiceProvider services, IShape menu, IShape parent, ContentItem owner, int level)
    {
        if (!owner.TryGet<MenuItemsListPart>(out var list))
        {
            return;
        }

        var factory = services.GetRequiredService<IShapeFactory>();
        foreach (var item in list.MenuItems)
        {
            KeepInCacheWhileUnchanged(menu, item);
            if (!await MayShowAsync(services, item))
            {
                continue;
            }

            var shape = await factory.CreateAsync("MenuItem");
            shape.Properties["ContentItem"] = item;
            shape.Properties["Level"] = level;
            shape.Properties["Menu"] = menu;
            shape.Metadata.Differentiator = menu.Metadata.Differentiator;
            await parent.AddAsync(shape, null);
        }
    }

    // What depends on permissions, which change without telling, is not kept at all.
    private static void KeepInCacheWhileUnchanged(IShape menu, ContentItem item)
    {
        if (menu.Metadata.Cache() is not { } cache)
        {
            return;
        }

        if (item.TryGet<ContentMenuItemPart>(out var part) && part.TargetId() is { } target)
        {
            cache.AddTag("contentitemid:" + target);
        }

        if (item.Has<MenuItemPermissionPart>() || part is { CheckContentPermissions: true })
        {
            cache.WithExpiryAfter(TimeSpan.Zero);
        }
    }

    private static async Task<bool> MayShowAsync(IServiceProvider services, ContentItem item)
    {
        if (item.TryGet<MenuItemPermissionPart>(out var restricted) && restricted.PermissionNames is { Length: > 0 } names)
        {
            var permissions = services.GetRequiredService<IPermissionService>();
            foreach (var name in names)
            {
                if (await permissions.FindByNameAsync(name) is { } permission && !await AuthorizeAsync(services, permission, item))
                {
                    return false;
                }
            }
        }

        if (!item.TryGet<ContentMenuItemPart>(out var part))
        {
            return true;
        }

        if (part.TargetId() is not { } target)
        {
            return false;
        }

        return !part.CheckContentPermissions
            || (await services.GetRequiredService<IContentManager>().GetAsync(target, VersionOptions.Published) is { } content
                && await AuthorizeAsync(services, CommonPermissions.ViewContent, content));
    }

    private static Task<bool> AuthorizeAsync(IServiceProvider services, Permission permission, ContentItem item)
    {
        var user = services.GetRequiredService<IHttpContextAccessor>().HttpContext?.User;
        return services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(user, permission, item);
    }
}
