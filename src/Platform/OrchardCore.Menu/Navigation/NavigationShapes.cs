using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.Razor;
using OrchardCore.DisplayManagement.Shapes;
using OrchardCore.DisplayManagement.Utilities;
using OrchardCore.Mvc.Utilities;

namespace OrchardCore.Navigation;

/// <summary>Fills the shape <c>Navigation</c> (by MenuName) with a shape <c>NavigationItem</c> for each item that modules gave the menu.</summary>
internal sealed class NavigationShapes : ShapeTableProvider
{
    public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        builder.Describe("Navigation")
            .OnDisplaying(context =>
            {
                var name = MenuName(context.Shape);
                context.Shape.Classes.Add("menu");
                context.Shape.Classes.Add(("menu-" + name).HtmlClassify());
                context.Shape.Metadata.Alternates.Add("Navigation__" + name.EncodeAlternateElement());
            })
            .OnProcessing(FillAsync);
        builder.Describe("NavigationItem").OnDisplaying(context => AddAlternates(context.Shape, "NavigationItem"));
        builder.Describe("NavigationItemLink").OnDisplaying(context => AddAlternates(context.Shape, "NavigationItemLink"));
        return ValueTask.CompletedTask;
    }

    private static async Task FillAsync(ShapeDisplayContext context)
    {
        var menu = context.Shape;
        if (menu.Items.Count > 0)
        {
            return;
        }

        var services = context.ServiceProvider;
        var viewContext = services.GetRequiredService<ViewContextAccessor>().ViewContext!;
        var items = await services.GetRequiredService<INavigationManager>().BuildMenuAsync(MenuName(menu), viewContext);
        var selected = MostSpecific(items, viewContext.HttpContext.Request);
        await AddItemsAsync(services.GetRequiredService<IShapeFactory>(), menu, menu, items, selected, level: 1);
    }

    /// <summary>Adds the shapes of the items; returns whether one of them, or one below, is the selected one.</summary>
    private static async Task<bool> AddItemsAsync(IShapeFactory factory, IShape menu, IShape parent, IEnumerable<MenuItem> items, MenuItem? selected, int level)
    {
        var any = false;
        foreach (var item in items)
        {
            var shape = await factory.CreateAsync("NavigationItem");
            foreach (var className in item.Classes)
            {
                shape.Classes.Add(className);
            }

            shape.Id = item.Id;
            shape.Properties["Text"] = item.Text;
            shape.Properties["Href"] = item.Href!;
            shape.Properties["Url"] = item.Url!;
            shape.Properties["Target"] = item.Target!;
            shape.Properties["LinkToFirstChild"] = item.LinkToFirstChild;
            shape.Properties["RouteValues"] = item.RouteValues!;
            shape.Properties["Item"] = item;
            shape.Properties["Menu"] = menu;
            shape.Properties["Parent"] = parent;
            shape.Properties["Level"] = level;
            shape.Properties["Local"] = item.LocalNav;
            var holdsSelected = await AddItemsAsync(factory, menu, shape, item.Items, selected, level + 1);
            shape.Properties["Selected"] = holdsSelected || item == selected;
            any |= holdsSelected || item == selected;
            await parent.AddAsync(shape, item.Position);
        }

        return any;
    }

    /// <summary>The item whose address is, or is the nearest above, the one asked for.</summary>
    private static MenuItem? MostSpecific(IEnumerable<MenuItem> items, HttpRequest request)
    {
        var path = (request.PathBase + request.Path).ToString();
        MenuItem? best = null;
        foreach (var item in Flatten(items))
        {
            if (item.Href?.Split('?')[0].TrimEnd('/') is { Length: > 0 } href
                && (path.Equals(href, StringComparison.OrdinalIgnoreCase) || path.StartsWith(href + "/", StringComparison.OrdinalIgnoreCase))
                && href.Length > (best?.Href?.Split('?')[0].TrimEnd('/').Length ?? 0))
            {
                best = item;
            }
        }

        return best;
    }

    private static IEnumerable<MenuItem> Flatten(IEnumerable<MenuItem> items)
    {
        return items.SelectMany(item => Flatten(item.Items).Prepend(item));
    }

    private static void AddAlternates(IShape shape, string shapeType)
    {
        var menu = MenuName(shape.GetProperty<IShape>("Menu")!).EncodeAlternateElement();
        shape.Metadata.Alternates.Add($"{shapeType}__{menu}");
        shape.Metadata.Alternates.Add($"{shapeType}__{menu}__level__{shape.GetProperty<int>("Level")}");
    }

    private static string MenuName(IShape menu)
    {
        return menu.GetProperty("MenuName")?.ToString() ?? "";
    }
}
