using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrchardCore.Rules;

namespace OrchardCore.Layers.ViewModels;

/// <summary>The form of a layer.</summary>
public class LayerEditViewModel
{
    [Required(ErrorMessage = "Please give the layer a name.")]
    [MaxLength(100, ErrorMessage = "This text is too long.")]
    public string? Name { get; set; }

    [MaxLength(1000, ErrorMessage = "This text is too long.")]
    public string? Description { get; set; }

    /// <summary>The name the layer has; null for a new one.</summary>
    public string? OriginalName { get; set; }

    [BindNever]
    public Rule? Rule { get; set; }
}
