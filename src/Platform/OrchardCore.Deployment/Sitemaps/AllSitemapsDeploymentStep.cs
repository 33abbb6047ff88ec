using Microsoft.Extensions.Localization;
using OrchardCore.Deployment;

namespace OrchardCore.Sitemaps.Deployment;

/// <summary>Exports the sitemaps.</summary>
public class AllSitemapsDeploymentStep : DeploymentStep
{
    public AllSitemapsDeploymentStep()
    {
        Name = "AllSitemaps";
    }

    public AllSitemapsDeploymentStep(IStringLocalizer<AllSitemapsDeploymentStep> S)
        : this()
    {
        Category = S["Content Management"];
    }
}
