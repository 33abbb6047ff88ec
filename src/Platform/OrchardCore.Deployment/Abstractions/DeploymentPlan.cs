namespace OrchardCore.Deployment;

/// <summary>What to export, step by step; kept under a name.</summary>
public class DeploymentPlan
{
    public long Id { get; set; }

    public string Name { get; set; } = string.Empty;

    public List<DeploymentStep> DeploymentSteps { get; init; } = [];
}
