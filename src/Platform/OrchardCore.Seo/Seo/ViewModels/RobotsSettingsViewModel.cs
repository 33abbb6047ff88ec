using System.ComponentModel.DataAnnotations;

namespace OrchardCore.Seo.ViewModels;

/// <summary>What robots.txt says.</summary>
public class RobotsSettingsViewModel
{
    public bool AllowAllAgents { get; set; }

    public bool DisallowAdmin { get; set; }

    [StringLength(10000, ErrorMessage = "This is too long.")]
    public string? AdditionalRules { get; set; }
}
