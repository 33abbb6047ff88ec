using Microsoft.Extensions.FileProviders;

namespace OrchardCore.Deployment
{
    /// <summary>The stored plans.</summary>
    public interface IDeploymentPlanService
    {
        Task<bool> DoesUserHavePermissionsAsync();

        Task<bool> DoesUserHaveExportPermissionAsync();

        Task<IEnumerable<string>> GetAllDeploymentPlanNamesAsync();

        Task<IEnumerable<DeploymentPlan>> GetAllDeploymentPlansAsync();

        Task<IEnumerable<DeploymentPlan>> GetDeploymentPlansAsync(params string[] deploymentPlanNames);

        /// <summary>Plans are known by their names.</summary>
        Task CreateOrUpdateDeploymentPlansAsync(IEnumerable<DeploymentPlan> deploymentPlans);
    }
}

namespace OrchardCore.Deployment.Services
{
    /// <summary>Exports plans and imports packages.</summary>
    public interface IDeploymentManager
    {
        Task ExecuteDeploymentPlanAsync(DeploymentPlan deploymentPlan, DeploymentPlanResult result);

        Task<IEnumerable<DeploymentTarget>> GetDeploymentTargetsAsync();

        Task ImportDeploymentPackageAsync(IFileProvider deploymentPackage);
    }
}
