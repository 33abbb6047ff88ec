using OrchardCore.DisplayManagement.Handlers;

namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>Gives the placements that hold while a shape is built. Stands in for IShapePlacementProvider.</summary>
public interface IShapePlacementProvider
{
    Task<IPlacementInfoResolver> BuildPlacementInfoResolverAsync(IBuildShapeContext context);
}

/// <summary>Gives the placement of a shape, null when it has none to say. Stands in for IPlacementInfoResolver.</summary>
public interface IPlacementInfoResolver
{
    PlacementInfo? ResolvePlacement(ShapePlacementContext placementContext);
}
