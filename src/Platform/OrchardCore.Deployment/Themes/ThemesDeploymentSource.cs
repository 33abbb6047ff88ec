using System.Text.Json.Nodes;
using OrchardCore.Admin;
using OrchardCore.Deployment;
using OrchardCore.Themes.Services;

namespace OrchardCore.Themes.Deployment;

/// <summary>Writes the step <c>Themes</c>.</summary>
public sealed class ThemesDeploymentSource : DeploymentSourceBase<ThemesDeploymentStep>
{
    private readonly ISiteThemeService _siteThemes;
    private readonly IAdminThemeService _adminThemes;

    public ThemesDeploymentSource(ISiteThemeService siteThemes, IAdminThemeService adminThemes)
    {
        _siteThemes = siteThemes;
        _adminThemes = adminThemes;
    }

    protected override async Task ProcessAsync(ThemesDeploymentStep step, DeploymentPlanResult result)
        => result.Steps.Add(new JsonObject
        {
            ["name"] = "Themes",
            ["Site"] = await _siteThemes.GetSiteThemeNameAsync(),
            ["Admin"] = await _adminThemes.GetAdminThemeNameAsync(),
        });
}
