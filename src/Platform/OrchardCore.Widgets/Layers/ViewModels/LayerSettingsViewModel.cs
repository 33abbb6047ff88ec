using System.ComponentModel.DataAnnotations;

namespace OrchardCore.Layers.ViewModels;

/// <summary>Shape <c>LayerSettings_Edit</c>: one zone on each line.</summary>
public class LayerSettingsViewModel
{
    [MaxLength(4000, ErrorMessage = "This text is too long.")]
    public string? Zones { get; set; }
}
