using Microsoft.Extensions.Localization;
using OrchardCore.Deployment;

namespace OrchardCore.Contents.Deployment;

/// <summary>Exports the content items of some types, published versions and drafts.</summary>
public class ContentDeploymentStep : DeploymentStep
{
    public ContentDeploymentStep()
    {
        Name = "ContentDeploymentStep";
    }

    public ContentDeploymentStep(IStringLocalizer<ContentDeploymentStep> S)
        : this()
    {
        Category = S["Content Management"];
    }

    public string[] ContentTypes { get; set; } = [];

    /// <summary>Whether the items get new ids and belong to the administrator of the new site.</summary>
    public bool ExportAsSetupRecipe { get; set; }

    /// <summary>Whether the history of the items goes with them. The built-in platform's addition.</summary>
    public bool IncludeOlderVersions { get; set; }
}
