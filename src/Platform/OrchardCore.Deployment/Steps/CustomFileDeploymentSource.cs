using System.Text;

namespace OrchardCore.Deployment.Steps;

/// <summary>Writes the file.</summary>
public sealed class CustomFileDeploymentSource : DeploymentSourceBase<CustomFileDeploymentStep>
{
    protected override Task ProcessAsync(CustomFileDeploymentStep step, DeploymentPlanResult result)
        => string.IsNullOrWhiteSpace(step.FileName) ? Task.CompletedTask : result.FileBuilder.SetFileAsync(step.FileName, Encoding.UTF8.GetBytes(step.FileContent ?? string.Empty));
}
