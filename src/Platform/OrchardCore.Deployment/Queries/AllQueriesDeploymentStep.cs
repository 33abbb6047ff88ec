using Microsoft.Extensions.Localization;
using OrchardCore.Deployment;

namespace OrchardCore.Queries.Deployment;

/// <summary>Exports all queries.</summary>
public class AllQueriesDeploymentStep : DeploymentStep
{
    public AllQueriesDeploymentStep()
    {
        Name = "AllQueries";
    }

    public AllQueriesDeploymentStep(IStringLocalizer<AllQueriesDeploymentStep> S)
        : this()
    {
        Category = S["Content Management"];
    }
}
