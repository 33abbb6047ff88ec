using Microsoft.Extensions.Localization;
using OrchardCore.Deployment;

namespace OrchardCore.Placements.Deployment;

/// <summary>Exports the placement rules.</summary>
public class PlacementsDeploymentStep : DeploymentStep
{
    public PlacementsDeploymentStep()
    {
        Name = "Placements";
    }

    public PlacementsDeploymentStep(IStringLocalizer<PlacementsDeploymentStep> S)
        : this()
    {
        Category = S["Development"];
    }
}
