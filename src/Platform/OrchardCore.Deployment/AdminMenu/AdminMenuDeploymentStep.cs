using Microsoft.Extensions.Localization;
using OrchardCore.Deployment;

namespace OrchardCore.AdminMenu.Deployment;

/// <summary>Exports the admin menus.</summary>
public class AdminMenuDeploymentStep : DeploymentStep
{
    public AdminMenuDeploymentStep()
    {
        Name = "AdminMenu";
    }

    public AdminMenuDeploymentStep(IStringLocalizer<AdminMenuDeploymentStep> S)
        : this()
    {
        Category = S["Content Management"];
    }
}
