using OrchardCore.Data.Documents;
using OrchardCore.DisplayManagement.Descriptors.ShapePlacementStrategy;

namespace OrchardCore.Placements.Models;

/// <summary>The placement rules kept in the database, by shape type.</summary>
public class PlacementsDocument : Document
{
    public PlacementFile Placements { get; init; } = [];
}
