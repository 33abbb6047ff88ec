using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace OrchardCore.Security.ViewModels;

/// <summary>The security headers, one directive a line.</summary>
public class SecuritySettingsViewModel
{
    [StringLength(8000, ErrorMessage = "This is too long.")]
    public string? ContentSecurityPolicy { get; set; }

    [StringLength(4000, ErrorMessage = "This is too long.")]
    public string? PermissionsPolicy { get; set; }

    [StringLength(40)]
    public string? ReferrerPolicy { get; set; }

    /// <summary>What is sent while the policy is empty.</summary>
    [BindNever]
    public string StrictPolicy { get; set; } = string.Empty;

    [BindNever]
    public IReadOnlyList<string> ReferrerPolicies { get; set; } = [];
}
