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
        var model = context.Bind<StepModel>();
        if (!string.IsNullOrEmpty(model.Site))
        {
            Check("site", model.Site, admin: false);
            await SetAsync(context, $"theme {model.Site}", model.Site, _siteThemeService.GetSiteThemeNameAsync, _siteThemeService.SetSiteThemeAsync);
        }

        if (!string.IsNullOrEmpty(model.Admin))
        {
            Check("admin", model.Admin, admin: true);
            await SetAsync(context, $"admin theme {model.Admin}", model.Admin, _adminThemeService.GetAdminThemeNameAsync, _adminThemeService.SetAdminThemeAsync);
        }
    }

    private void Check(string property, string name, bool admin)
    {
        var manifest = _extensionManager.GetExtension(name)?.Manifest;
        if (manifest?.Type != "Theme" || manifest.Tags.Contains(ManifestConstants.AdminTag) != admin)
        {
            throw new RecipeStepException($"$.{property}", $"there is no {(admin ? "admin theme" : "theme")} \"{name}\".");
        }
    }

    private static async Task SetAsync(RecipeExecutionContext context, string subject, string name, Func<Task<string?>> get, Func<string, Task> set)
    {
        if (await get() == name)
        {
            context.Unchanged(subject);
            return;
        }

        await set(name);
        context.Changed(subject);
    }

    private sealed class StepModel : RecipeStepModel
    {
        public string? Site { get; set; }

        public string? Admin { get; set; }
    }
}
