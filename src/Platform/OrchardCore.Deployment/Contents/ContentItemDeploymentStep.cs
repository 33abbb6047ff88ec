using Microsoft.Extensions.Localization;
using OrchardCore.Deployment;

namespace OrchardCore.Contents.Deployment.AddToDeploymentPlan;

/// <summary>Exports one content item, published version and draft.</summary>
public class ContentItemDeploymentStep : DeploymentStep
{
    public ContentItemDeploymentStep()
    {
        Name = "ContentItemDeploymentStep";
    }

    public ContentItemDeploymentStep(IStringLocalizer<ContentItemDeploymentStep> S)
        : this()
    {
        Category = S["Content Management"];
    }

    public string? ContentItemId { get; set; }
}
