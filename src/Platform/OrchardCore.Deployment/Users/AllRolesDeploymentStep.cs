using Microsoft.Extensions.Localization;
using OrchardCore.Deployment;

namespace OrchardCore.Roles.Deployment;

/// <summary>Exports the roles with their permissions.</summary>
public class AllRolesDeploymentStep : DeploymentStep
{
    public AllRolesDeploymentStep()
    {
        Name = "AllRoles";
    }

    public AllRolesDeploymentStep(IStringLocalizer<AllRolesDeploymentStep> S)
        : this()
    {
        Category = S["Security"];
    }
}
