using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace OrchardCore.Localization.ViewModels;

/// <summary>The languages of the site.</summary>
public class LocalizationSettingsViewModel
{
    [StringLength(35)]
    public string? DefaultCulture { get; set; }

    public bool FallBackToParentCulture { get; set; }

    public CultureEntry[] Cultures { get; set; } = [];

    /// <summary>One more language, by the name of its culture.</summary>
    [StringLength(35, ErrorMessage = "This is no language.")]
    public string? Added { get; set; }

    [BindNever]
    public IReadOnlyList<KeyValuePair<string, string>> Others { get; set; } = [];
}

public class CultureEntry
{
    [StringLength(35)]
    public string? Name { get; set; }

    public bool IsSupported { get; set; }

    [BindNever]
    public string DisplayName { get; set; } = string.Empty;
}
