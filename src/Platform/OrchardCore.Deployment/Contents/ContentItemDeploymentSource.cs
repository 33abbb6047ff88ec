using OrchardCore.Deployment;

namespace OrchardCore.Contents.Deployment.AddToDeploymentPlan;

/// <summary>Writes the step <c>Content</c> with one item.</summary>
public sealed class ContentItemDeploymentSource : DeploymentSourceBase<ContentItemDeploymentStep>
{
    private readonly ContentExport _export;

    public ContentItemDeploymentSource(ContentExport export)
    {
        _export = export;
    }

    protected override Task ProcessAsync(ContentItemDeploymentStep step, DeploymentPlanResult result)
        => string.IsNullOrEmpty(step.ContentItemId) ? Task.CompletedTask : _export.AddItemAsync(result, step.ContentItemId);
}
