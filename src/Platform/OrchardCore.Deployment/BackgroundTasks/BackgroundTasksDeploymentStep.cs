using Microsoft.Extensions.Localization;
using OrchardCore.Deployment;

namespace OrchardCore.BackgroundTasks.Deployment;

/// <summary>Exports the settings of background tasks that were changed. The built-in platform's addition.</summary>
public class BackgroundTasksDeploymentStep : DeploymentStep
{
    public BackgroundTasksDeploymentStep()
    {
        Name = "BackgroundTasks";
    }

    public BackgroundTasksDeploymentStep(IStringLocalizer<BackgroundTasksDeploymentStep> S)
        : this()
    {
        Category = S["Configuration"];
    }
}
