using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Zones;

namespace OrchardCore.DisplayManagement.Handlers;

/// <summary>What building a shape needs. Stands in for IBuildShapeContext.</summary>
public interface IBuildShapeContext
{
    IShape Shape { get; }

    IShapeFactory ShapeFactory { get; }

    dynamic New { get; }

    IZoneHolding Layout { get; set; }

    string GroupId { get; }

    FindPlacementDelegate? FindPlacement { get; set; }
}

/// <summary>Finds the placement of a shape, null when nobody placed it. Stands in for FindPlacementDelegate.</summary>
public delegate PlacementInfo? FindPlacementDelegate(string shapeType, string? differentiator, string displayType, IBuildShapeContext context);
