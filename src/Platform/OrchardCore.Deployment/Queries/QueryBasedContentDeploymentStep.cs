using Microsoft.Extensions.Localization;
using OrchardCore.Deployment;

namespace OrchardCore.Queries.Deployment;

/// <summary>Exports the content items that a query finds.</summary>
public class QueryBasedContentDeploymentStep : DeploymentStep
{
    public QueryBasedContentDeploymentStep()
    {
        Name = "QueryBasedContentDeploymentStep";
    }

    public QueryBasedContentDeploymentStep(IStringLocalizer<QueryBasedContentDeploymentStep> S)
        : this()
    {
        Category = S["Content Management"];
    }

    public string? QueryName { get; set; }

    /// <summary>A JSON object of names and values.</summary>
    public string? QueryParameters { get; set; }

    /// <summary>Whether the items belong to the administrator of the new site.</summary>
    public bool ExportAsSetupRecipe { get; set; }
}
