using Microsoft.Extensions.Localization;
using OrchardCore.Deployment;

namespace OrchardCore.Deployment.Deployment;

/// <summary>Exports the deployment plans themselves.</summary>
public class DeploymentPlanDeploymentStep : DeploymentStep
{
    public DeploymentPlanDeploymentStep()
    {
        Name = "DeploymentPlan";
    }

    public DeploymentPlanDeploymentStep(IStringLocalizer<DeploymentPlanDeploymentStep> S)
        : this()
    {
        Category = S["Deployment"];
    }

    public bool IncludeAll { get; set; } = true;

    public string[] DeploymentPlanNames { get; set; } = [];
}
