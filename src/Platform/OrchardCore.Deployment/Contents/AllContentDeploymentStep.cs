using Microsoft.Extensions.Localization;
using OrchardCore.Deployment;

namespace OrchardCore.Contents.Deployment;

/// <summary>Exports all content items, published versions and drafts.</summary>
public class AllContentDeploymentStep : DeploymentStep
{
    public AllContentDeploymentStep()
    {
        Name = "AllContent";
    }

    public AllContentDeploymentStep(IStringLocalizer<AllContentDeploymentStep> S)
        : this()
    {
        Category = S["Content Management"];
    }

    /// <summary>Whether the items get new ids and belong to the administrator of the new site.</summary>
    public bool ExportAsSetupRecipe { get; set; }

    /// <summary>Whether the history of the items goes with them. The built-in platform's addition.</summary>
    public bool IncludeOlderVersions { get; set; }
}
