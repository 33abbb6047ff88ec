using OrchardCore.Deployment;

namespace OrchardCore.Contents.Deployment;

/// <summary>Writes the step <c>Content</c> with the items of some types.</summary>
public sealed class ContentDeploymentSource : DeploymentSourceBase<ContentDeploymentStep>
{
    private readonly ContentExport _export;

    public ContentDeploymentSource(ContentExport export)
    {
        _export = export;
    }

    protected override Task ProcessAsync(ContentDeploymentStep step, DeploymentPlanResult result)
        => _export.AddAllAsync(result, step.ContentTypes, step.ExportAsSetupRecipe, step.IncludeOlderVersions);
}
