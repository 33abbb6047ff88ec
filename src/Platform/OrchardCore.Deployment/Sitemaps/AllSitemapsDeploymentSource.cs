using System.Text.Json.Nodes;
using OrchardCore.Deployment;
using OrchardCore.Documents;
using OrchardCore.Sitemaps.Models;

namespace OrchardCore.Sitemaps.Deployment;

/// <summary>Writes the step <c>Sitemaps</c>.</summary>
public sealed class AllSitemapsDeploymentSource : DeploymentSourceBase<AllSitemapsDeploymentStep>
{
    private readonly IDocumentManager<SitemapDocument> _documents;

    public AllSitemapsDeploymentSource(IDocumentManager<SitemapDocument> documents)
    {
        _documents = documents;
    }

    protected override async Task ProcessAsync(AllSitemapsDeploymentStep step, DeploymentPlanResult result)
        => result.Steps.Add(new JsonObject { ["name"] = "Sitemaps", ["data"] = DeploymentJson.From((await _documents.GetOrCreateImmutableAsync()).Sitemaps.Values) });
}
