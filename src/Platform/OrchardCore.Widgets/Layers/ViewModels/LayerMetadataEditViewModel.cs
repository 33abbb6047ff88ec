namespace OrchardCore.Layers.ViewModels;

/// <summary>The place of a widget in its editor.</summary>
public class LayerMetadataEditViewModel
{
    public string? Layer { get; set; }

    public string? Zone { get; set; }

    public double Position { get; set; }

    public bool RenderTitle { get; set; }

    public IReadOnlyList<string> Layers { get; set; } = [];

    public IReadOnlyList<string> Zones { get; set; } = [];
}
