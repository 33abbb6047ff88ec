using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using OrchardCore.Recipes.Models;

namespace OrchardCore.Setup.ViewModels;

/// <summary>What the set-up form asks for.</summary>
public class SetupViewModel
{
    public string? SiteName { get; set; }

    public string? RecipeName { get; set; }

    public string? SiteTimeZone { get; set; }

    public string? DatabaseProvider { get; set; }

    public string? ConnectionString { get; set; }

    public string? TablePrefix { get; set; }

    public string? UserName { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }

    public string? PasswordConfirmation { get; set; }

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<RecipeDescriptor> Recipes { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<string> TimeZones { get; set; } = [];
}
