using Microsoft.Extensions.Localization;
using OrchardCore.Deployment;

namespace OrchardCore.Indexing.Core.Deployments;

/// <summary>Exports the profiles of search indexes.</summary>
public class IndexProfileDeploymentStep : DeploymentStep
{
    public IndexProfileDeploymentStep()
    {
        Name = "IndexProfile";
    }

    public IndexProfileDeploymentStep(IStringLocalizer<IndexProfileDeploymentStep> S)
        : this()
    {
        Category = S["Search"];
    }

    public bool IncludeAll { get; set; } = true;

    public string[] IndexNames { get; set; } = [];
}
