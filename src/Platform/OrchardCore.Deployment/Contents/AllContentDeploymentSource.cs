using OrchardCore.Deployment;

namespace OrchardCore.Contents.Deployment;

/// <summary>Writes the step <c>Content</c> with all items.</summary>
public sealed class AllContentDeploymentSource : DeploymentSourceBase<AllContentDeploymentStep>
{
    private readonly ContentExport _export;

    public AllContentDeploymentSource(ContentExport export)
    {
        _export = export;
    }

    protected override Task ProcessAsync(AllContentDeploymentStep step, DeploymentPlanResult result)
        => _export.AddAllAsync(result, contentTypes: null, step.ExportAsSetupRecipe, step.IncludeOlderVersions);
}
