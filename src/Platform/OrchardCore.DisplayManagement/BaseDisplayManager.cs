using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Theming;
using OrchardCore.DisplayManagement.Zones;

namespace OrchardCore.DisplayManagement;

/// <summary>What display managers have in common: shapes with zones and placement. Stands in for BaseDisplayManager.</summary>
public abstract class BaseDisplayManager
{
    private readonly IShapeFactory _shapeFactory;
    private readonly IShapePlacementProvider[] _placementProviders;
    private readonly Func<ValueTask<IShape>> _createZone;

    protected BaseDisplayManager(IShapeFactory shapeFactory, IEnumerable<IShapePlacementProvider> placementProviders)
    {
        _shapeFactory = shapeFactory;
        _placementProviders = [.. placementProviders];
        _createZone = CreateZoneAsync;
    }

    /// <summary>The shape is a zone holding; its zones are shapes of type ContentZone.</summary>
    protected ValueTask<IShape> CreateContentShapeAsync(string actualShapeType)
    {
        return _shapeFactory.CreateAsync(actualShapeType, () => ValueTask.FromResult<IShape>(new ZoneHolding(_createZone)));
    }

    /// <summary>Lets the context find placements: a later provider's word goes over an earlier one's.</summary>
    protected async Task BindPlacementAsync(IBuildShapeContext context)
    {
        var resolvers = new IPlacementInfoResolver[_placementProviders.Length];
        for (var i = 0; i < resolvers.Length; i++)
        {
            resolvers[i] = await _placementProviders[i].BuildPlacementInfoResolverAsync(context);
        }

        context.FindPlacement = (shapeType, differentiator, displayType, buildContext) =>
        {
            var placementContext = new ShapePlacementContext(shapeType, displayType, differentiator, buildContext.Shape);
            PlacementInfo? placement = null;
            foreach (var resolver in resolvers)
            {
                placement = placement.Combine(resolver.ResolvePlacement(placementContext));
            }

            return placement;
        };
    }

    private ValueTask<IShape> CreateZoneAsync()
    {
        return _shapeFactory.CreateAsync("ContentZone");
    }
}
