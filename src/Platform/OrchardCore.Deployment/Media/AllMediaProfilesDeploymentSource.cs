using System.Text.Json.Nodes;
using OrchardCore.Deployment;
using OrchardCore.Documents;
using OrchardCore.Media.Models;

namespace OrchardCore.Media.Deployment;

/// <summary>Writes the step <c>MediaProfiles</c>.</summary>
public sealed class AllMediaProfilesDeploymentSource : DeploymentSourceBase<AllMediaProfilesDeploymentStep>
{
    private readonly IDocumentManager<MediaProfilesDocument> _documents;

    public AllMediaProfilesDeploymentSource(IDocumentManager<MediaProfilesDocument> documents)
    {
        _documents = documents;
    }

    protected override async Task ProcessAsync(AllMediaProfilesDeploymentStep step, DeploymentPlanResult result)
        => result.Steps.Add(new JsonObject { ["name"] = "MediaProfiles", ["MediaProfiles"] = DeploymentJson.From((await _documents.GetOrCreateImmutableAsync()).MediaProfiles) });
}
