using Microsoft.Extensions.Localization;
using OrchardCore.Deployment;

namespace OrchardCore.Themes.Deployment;

/// <summary>Exports which themes the site and its administration use.</summary>
public class ThemesDeploymentStep : DeploymentStep
{
    public ThemesDeploymentStep()
    {
        Name = "Themes";
    }

    public ThemesDeploymentStep(IStringLocalizer<ThemesDeploymentStep> S)
        : this()
    {
        Category = S["Theming"];
    }
}
