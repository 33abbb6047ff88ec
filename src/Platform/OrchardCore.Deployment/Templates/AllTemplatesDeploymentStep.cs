using Microsoft.Extensions.Localization;
using OrchardCore.Deployment;

namespace OrchardCore.Templates.Deployment;

/// <summary>Exports the templates.</summary>
public class AllTemplatesDeploymentStep : DeploymentStep
{
    public AllTemplatesDeploymentStep()
    {
        Name = "AllTemplates";
    }

    public AllTemplatesDeploymentStep(IStringLocalizer<AllTemplatesDeploymentStep> S)
        : this()
    {
        Category = S["Development"];
    }

    /// <summary>Whether every template becomes a file of the package.</summary>
    public bool ExportAsFiles { get; set; }
}
