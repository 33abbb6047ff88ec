using System.Text.Json.Nodes;
using OrchardCore.Deployment;
using OrchardCore.Documents;
using OrchardCore.Placements.Models;

namespace OrchardCore.Placements.Deployment;

/// <summary>Writes the step <c>Placements</c>.</summary>
public sealed class PlacementsDeploymentSource : DeploymentSourceBase<PlacementsDeploymentStep>
{
    private readonly IDocumentManager<PlacementsDocument> _documents;

    public PlacementsDeploymentSource(IDocumentManager<PlacementsDocument> documents)
    {
        _documents = documents;
    }

    protected override async Task ProcessAsync(PlacementsDeploymentStep step, DeploymentPlanResult result)
        => result.Steps.Add(new JsonObject { ["name"] = "Placements", ["Placements"] = DeploymentJson.From((await _documents.GetOrCreateImmutableAsync()).Placements) });
}
