using Microsoft.Extensions.Localization;
using OrchardCore.Deployment;

namespace OrchardCore.Layers.Deployment;

/// <summary>Exports the layers and the names of the zones.</summary>
public class AllLayersDeploymentStep : DeploymentStep
{
    public AllLayersDeploymentStep()
    {
        Name = "AllLayers";
    }

    public AllLayersDeploymentStep(IStringLocalizer<AllLayersDeploymentStep> S)
        : this()
    {
        Category = S["Content Management"];
    }
}
