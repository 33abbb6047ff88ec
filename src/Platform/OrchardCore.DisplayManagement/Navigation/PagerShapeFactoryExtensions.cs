using Microsoft.AspNetCore.Routing;
using OrchardCore.Navigation;

namespace OrchardCore.DisplayManagement;

/// <summary>Shapes of pagers. Stands in for OrchardCore.Navigation.Core's ShapeFactoryExtensions.</summary>
public static class PagerShapeFactoryExtensions
{
    public static ValueTask<IShape> PagerAsync(this IShapeFactory shapeFactory, Pager pager, int totalItemCount)
    {
        return shapeFactory.PagerAsync(pager, totalItemCount, (RouteValueDictionary?)null);
    }

    /// <param name="shapeFactory">The factory.</param>
    /// <param name="pager">The page shown.</param>
    /// <param name="totalItemCount">The number of items on all pages.</param>
    /// <param name="routeData">The route of the page's links.</param>
    public static ValueTask<IShape> PagerAsync(this IShapeFactory shapeFactory, Pager pager, int totalItemCount, RouteData routeData)
    {
        return shapeFactory.PagerAsync(pager, totalItemCount, routeData.Values);
    }

    public static async ValueTask<IShape> PagerAsync(this IShapeFactory shapeFactory, Pager pager, int totalItemCount, RouteValueDictionary? routeValues)
    {
        var shape = await shapeFactory.CreateAsync("Pager");
        shape.Properties["Page"] = pager.Page;
        shape.Properties["PageSize"] = pager.PageSize;
        shape.Properties["TotalItemCount"] = totalItemCount;
        shape.Properties["RouteData"] = routeValues is null ? [] : new RouteValueDictionary(routeValues);
        return shape;
    }

    public static ValueTask<IShape> PagerSlimAsync(this IShapeFactory shapeFactory, PagerSlim pager)
    {
        return shapeFactory.PagerSlimAsync(pager, null);
    }

    public static async ValueTask<IShape> PagerSlimAsync(this IShapeFactory shapeFactory, PagerSlim pager, IDictionary<string, string>? values)
    {
        var shape = await shapeFactory.CreateAsync("PagerSlim");
        shape.Properties["Before"] = pager.Before!;
        shape.Properties["After"] = pager.After!;
        shape.Properties["UrlParams"] = values ?? new Dictionary<string, string>();
        return shape;
    }
}
