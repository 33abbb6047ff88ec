using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrchardCore.DisplayManagement;
using OrchardCore.Navigation;

namespace OrchardCore.Settings.ViewModels;

/// <summary>The editor of a group of settings.</summary>
public class SettingsEditorViewModel
{
    public string GroupId { get; set; } = string.Empty;

    public IShape Shape { get; set; } = null!;

    /// <summary>The pages of settings that may be opened.</summary>
    public IReadOnlyList<MenuItem> Pages { get; set; } = [];
}

/// <summary>The general settings.</summary>
public class SiteSettingsViewModel
{
    [Required(ErrorMessage = "Please give the site a name.")]
    [StringLength(200, ErrorMessage = "This is too long.")]
    public string SiteName { get; set; } = string.Empty;

    [StringLength(500, ErrorMessage = "This is too long.")]
    public string? BaseUrl { get; set; }

    [Required(ErrorMessage = "Please choose a time zone.")]
    public string TimeZone { get; set; } = string.Empty;

    [Range(1, 1000, ErrorMessage = "Please give a number from 1 to 1000.")]
    public int PageSize { get; set; }

    [BindNever]
    public IReadOnlyList<string> TimeZones { get; set; } = [];
}

/// <summary>What the address of the site shows.</summary>
public class HomePageViewModel
{
    [StringLength(26)]
    public string? ContentItemId { get; set; }

    [BindNever]
    public IReadOnlyList<KeyValuePair<string, string>> Pages { get; set; } = [];
}
