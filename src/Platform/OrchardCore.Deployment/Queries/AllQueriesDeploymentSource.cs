using System.Text.Json.Nodes;
using OrchardCore.Deployment;

namespace OrchardCore.Queries.Deployment;

/// <summary>Writes the step <c>Queries</c>.</summary>
public sealed class AllQueriesDeploymentSource : DeploymentSourceBase<AllQueriesDeploymentStep>
{
    private readonly IQueryManager _queryManager;

    public AllQueriesDeploymentSource(IQueryManager queryManager)
    {
        _queryManager = queryManager;
    }

    protected override async Task ProcessAsync(AllQueriesDeploymentStep step, DeploymentPlanResult result)
        => result.Steps.Add(new JsonObject { ["name"] = "Queries", ["Queries"] = DeploymentJson.From(await _queryManager.ListQueriesAsync()) });
}
