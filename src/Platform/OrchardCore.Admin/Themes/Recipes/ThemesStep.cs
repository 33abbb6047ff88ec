using System.Text.Json.Nodes;
using OrchardCore.Admin;
using OrchardCore.Environment.Extensions;
using OrchardCore.Modules.Manifest;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using OrchardCore.Themes.Services;

namespace OrchardCore.Themes.Recipes;

/// <summary>Chooses the themes of the site and of its administration.</summary>
public sealed class ThemesStep : NamedRecipeStepHandler
{
    private readonly ISiteThemeService _siteThemeService;
    private readonly IAdminThemeService _adminThemeService;
    private readonly IExtensionManager _extensionManager;

    public ThemesStep(ISiteThemeService siteThemeService, IAdminThemeService adminThemeService, IExtensionManager extensionManager)
        : base("Themes")
    {
        _siteThemeService = siteThemeService;
        _adminThemeService = adminThemeService;
        _extensionManager = extensionManager;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var model = context.Step.ToObject<StepModel>() ?? new StepModel();
        if (IsTheme(context, "site", model.Site, admin: false))
        {
            await _siteThemeService.SetSiteThemeAsync(model.Site!);
        }

        if (IsTheme(context, "admin", model.Admin, admin: true))
        {
            await _adminThemeService.SetAdminThemeAsync(model.Admin!);
        }
    }

    private bool IsTheme(RecipeExecutionContext context, string property, string? name, bool admin)
    {
        if (string.IsNullOrEmpty(name))
        {
            return false;
        }

        var manifest = _extensionManager.GetExtension(name)?.Manifest;
        if (manifest?.Type != "Theme" || manifest.Tags.Contains(ManifestConstants.AdminTag) != admin)
        {
            context.Errors.Add($"$.{property}: there is no {(admin ? "admin theme" : "theme")} '{name}'.");
            return false;
        }

        return true;
    }

    private sealed class StepModel
    {
        public string? Site { get; set; }

        public string? Admin { get; set; }
    }
}
