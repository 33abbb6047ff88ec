using System.Text.Json.Nodes;

namespace OrchardCore.Deployment;

/// <summary>Told when a package was made. The built-in platform's addition.</summary>
public interface IPackageExportHandler
{
    Task ExportedAsync(DeploymentPlan plan);
}

/// <summary>Told when somebody changed a plan. The built-in platform's addition.</summary>
public interface IDeploymentPlanChangeHandler
{
    /// <param name="before">Name and steps as they were; null when the plan is new.</param>
    /// <param name="after">As they are; null when the plan was deleted.</param>
    Task ChangedAsync(DeploymentPlan plan, JsonObject? before, JsonObject? after);
}
