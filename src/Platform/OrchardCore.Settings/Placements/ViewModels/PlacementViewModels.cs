namespace OrchardCore.Placements.ViewModels;

public sealed class ListShapePlacementsViewModel
{
    public IReadOnlyList<(string ShapeType, int Rules)> Placements { get; init; } = [];
}

/// <summary>The form of the rules of a shape type.</summary>
public sealed class EditShapePlacementViewModel
{
    public bool Creating { get; set; }

    public string? ShapeType { get; set; }

    /// <summary>A JSON list of rules.</summary>
    public string? Nodes { get; set; }
}
