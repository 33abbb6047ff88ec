using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrchardCore.DisplayManagement.Descriptors.ShapePlacementStrategy;

/// <summary>Placement rules by shape type, as in placement.json. Stands in for PlacementFile.</summary>
public class PlacementFile : Dictionary<string, PlacementNode[]>
{
    public PlacementFile()
        : base(StringComparer.OrdinalIgnoreCase)
    {
    }
}

/// <summary>A placement rule. Stands in for PlacementNode.</summary>
public class PlacementNode
{
    [JsonPropertyName("place")]
    public string? Location { get; set; }

    [JsonPropertyName("displayType")]
    public string? DisplayType { get; set; }

    [JsonPropertyName("differentiator")]
    public string? Differentiator { get; set; }

    [JsonPropertyName("alternates")]
    public string[]? Alternates { get; set; }

    [JsonPropertyName("wrappers")]
    public string[]? Wrappers { get; set; }

    [JsonPropertyName("shape")]
    public string? ShapeType { get; set; }

    /// <summary>Every other property: filters by key, each a text or a list of texts.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Filters { get; set; } = [];
}
