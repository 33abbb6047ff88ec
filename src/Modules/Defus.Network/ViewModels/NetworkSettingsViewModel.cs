using System.ComponentModel.DataAnnotations;

namespace Defus.Network.ViewModels;

/// <summary>The slogan among the general settings; shape <c>NetworkSettings_Edit</c>.</summary>
public class NetworkSettingsViewModel
{
    [MaxLength(200)]
    public string? Slogan { get; set; }
}
