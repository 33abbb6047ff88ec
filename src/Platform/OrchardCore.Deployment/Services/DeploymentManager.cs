using Microsoft.Extensions.FileProviders;

namespace OrchardCore.Deployment.Services;

public sealed class DeploymentManager : IDeploymentManager
{
    private readonly IEnumerable<IDeploymentSource> _sources;
    private readonly IEnumerable<IDeploymentTargetProvider> _targets;
    private readonly IEnumerable<IDeploymentTargetHandler> _handlers;

    public DeploymentManager(IEnumerable<IDeploymentSource> sources, IEnumerable<IDeploymentTargetProvider> targets, IEnumerable<IDeploymentTargetHandler> handlers)
    {
        _sources = sources;
        _targets = targets;
        _handlers = handlers;
    }

    public async Task ExecuteDeploymentPlanAsync(DeploymentPlan deploymentPlan, DeploymentPlanResult result)
    {
        foreach (var step in deploymentPlan.DeploymentSteps)
        {
            foreach (var source in _sources)
            {
                await source.ProcessDeploymentStepAsync(step, result);
            }
        }

        await result.FinalizeAsync();
    }

    public async Task<IEnumerable<DeploymentTarget>> GetDeploymentTargetsAsync()
    {
        var targets = new List<DeploymentTarget>();
        foreach (var provider in _targets)
        {
            targets.AddRange(await provider.GetDeploymentTargetsAsync());
        }

        return targets;
    }

    public async Task ImportDeploymentPackageAsync(IFileProvider deploymentPackage)
    {
        foreach (var handler in _handlers)
        {
            await handler.ImportFromFileAsync(deploymentPackage);
        }
    }
}
