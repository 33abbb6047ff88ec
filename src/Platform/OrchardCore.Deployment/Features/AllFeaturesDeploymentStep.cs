using Microsoft.Extensions.Localization;
using OrchardCore.Deployment;

namespace OrchardCore.Features.Deployment;

/// <summary>Exports which features are enabled.</summary>
public class AllFeaturesDeploymentStep : DeploymentStep
{
    public AllFeaturesDeploymentStep()
    {
        Name = "AllFeatures";
    }

    public AllFeaturesDeploymentStep(IStringLocalizer<AllFeaturesDeploymentStep> S)
        : this()
    {
        Category = S["Infrastructure"];
    }

    /// <summary>Whether the import leaves features enabled that are disabled here.</summary>
    public bool IgnoreDisabledFeatures { get; set; } = true;
}
