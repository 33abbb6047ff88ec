using OrchardCore.ContentManagement;

namespace OrchardCore.Layers.Models;

/// <summary>Where a widget stands: its layer, its zone and its place in it.</summary>
public class LayerMetadata : ContentPart
{
    public bool RenderTitle { get; set; }

    public double Position { get; set; }

    public string Zone { get; set; } = string.Empty;

    public string Layer { get; set; } = string.Empty;
}
