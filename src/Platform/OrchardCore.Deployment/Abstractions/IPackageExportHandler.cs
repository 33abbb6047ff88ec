namespace OrchardCore.Deployment;

/// <summary>Told when a package was made. The built-in platform's addition.</summary>
public interface IPackageExportHandler
{
    Task ExportedAsync(DeploymentPlan plan);
}
