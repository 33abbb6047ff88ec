using System.Text.Json.Nodes;
using OrchardCore.AdminMenu.Models;
using OrchardCore.Deployment;
using OrchardCore.Documents;

namespace OrchardCore.AdminMenu.Deployment;

/// <summary>Writes the step <c>AdminMenu</c>.</summary>
public sealed class AdminMenuDeploymentSource : DeploymentSourceBase<AdminMenuDeploymentStep>
{
    private readonly IDocumentManager<AdminMenuList> _documents;

    public AdminMenuDeploymentSource(IDocumentManager<AdminMenuList> documents)
    {
        _documents = documents;
    }

    protected override async Task ProcessAsync(AdminMenuDeploymentStep step, DeploymentPlanResult result)
        => result.Steps.Add(new JsonObject { ["name"] = "AdminMenu", ["data"] = DeploymentJson.From((await _documents.GetOrCreateImmutableAsync()).AdminMenu) });
}
