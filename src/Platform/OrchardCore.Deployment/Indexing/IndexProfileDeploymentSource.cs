using System.Text.Json.Nodes;
using OrchardCore.Deployment;
using OrchardCore.Documents;
using OrchardCore.Indexing.Models;

namespace OrchardCore.Indexing.Core.Deployments;

/// <summary>Writes the steps <c>CreateOrUpdateIndexProfile</c> and <c>RebuildIndex</c>.</summary>
public sealed class IndexProfileDeploymentSource : DeploymentSourceBase<IndexProfileDeploymentStep>
{
    private readonly IDocumentManager<IndexProfilesDocument> _documents;

    public IndexProfileDeploymentSource(IDocumentManager<IndexProfilesDocument> documents)
    {
        _documents = documents;
    }

    protected override async Task ProcessAsync(IndexProfileDeploymentStep step, DeploymentPlanResult result)
    {
        var profiles = (await _documents.GetOrCreateImmutableAsync()).Profiles.Where(profile => step.IncludeAll || step.IndexNames.Contains(profile.Name)).ToArray();
        if (profiles.Length > 0)
        {
            result.Steps.Add(new JsonObject { ["name"] = "CreateOrUpdateIndexProfile", ["indexes"] = DeploymentJson.From(profiles) });
            result.Steps.Add(new JsonObject { ["name"] = "RebuildIndex", ["indexNames"] = DeploymentJson.From(profiles.Select(profile => profile.Name)) });
        }
    }
}
