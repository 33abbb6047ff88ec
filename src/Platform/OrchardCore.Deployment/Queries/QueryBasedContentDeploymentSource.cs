using System.Text.Json;
using OrchardCore.ContentManagement;
using OrchardCore.Contents.Deployment;
using OrchardCore.Deployment;

namespace OrchardCore.Queries.Deployment;

/// <summary>Writes the step <c>Content</c> with what a query finds.</summary>
public sealed class QueryBasedContentDeploymentSource : DeploymentSourceBase<QueryBasedContentDeploymentStep>
{
    private readonly IQueryManager _queryManager;

    public QueryBasedContentDeploymentSource(IQueryManager queryManager)
    {
        _queryManager = queryManager;
    }

    protected override async Task ProcessAsync(QueryBasedContentDeploymentStep step, DeploymentPlanResult result)
    {
        if (string.IsNullOrEmpty(step.QueryName) || await _queryManager.GetQueryAsync(step.QueryName) is not { ReturnContentItems: true } query)
        {
            throw new DeploymentException($"There is no query \"{step.QueryName}\" that finds content items.");
        }

        var parameters = string.IsNullOrWhiteSpace(step.QueryParameters)
            ? []
            : JsonSerializer.Deserialize<Dictionary<string, object?>>(step.QueryParameters, JOptions.Default) ?? [];
        var found = await _queryManager.ExecuteQueryAsync(query, parameters);
        ContentExport.AddVersions(result, found.Items.OfType<ContentItem>(), step.ExportAsSetupRecipe);
    }
}
