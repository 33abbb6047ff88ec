using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrchardCore.DisplayManagement;

namespace OrchardCore.Settings.ViewModels;

/// <summary>The editor of a group of settings.</summary>
public class SettingsEditorViewModel
{
    public string GroupId { get; set; } = string.Empty;

    public IShape Shape { get; set; } = null!;
}

/// <summary>The general settings.</summary>
public class SiteSettingsViewModel
{
    [Required(ErrorMessage = "Please give the site a name.")]
    public string SiteName { get; set; } = string.Empty;

    public string? BaseUrl { get; set; }

    [Required(ErrorMessage = "Please choose a time zone.")]
    public string TimeZone { get; set; } = string.Empty;

    [Range(1, 1000, ErrorMessage = "Please give a number from 1 to 1000.")]
    public int PageSize { get; set; }

    [BindNever]
    public IReadOnlyList<string> TimeZones { get; set; } = [];
}
