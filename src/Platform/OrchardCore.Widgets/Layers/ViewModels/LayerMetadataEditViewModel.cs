using System.ComponentModel.DataAnnotations;

namespace OrchardCore.Layers.ViewModels;

/// <summary>The place of a widget in its editor.</summary>
public class LayerMetadataEditViewModel
{
    /// <summary>What the widget is called, unless a part of it says so.</summary>
    [MaxLength(255, ErrorMessage = "This text is too long.")]
    public string? Title { get; set; }

    public bool HasTitle { get; set; }

    public string? Layer { get; set; }

    public string? Zone { get; set; }

    public double Position { get; set; }

    public bool RenderTitle { get; set; }

    public IReadOnlyList<string> Layers { get; set; } = [];

    public IReadOnlyList<string> Zones { get; set; } = [];
}
