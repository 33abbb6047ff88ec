using Microsoft.Extensions.DependencyInjection;

namespace OrchardCore.Deployment;

/// <summary>Adds to the package what a step asks for; sees every step and takes those it knows.</summary>
public interface IDeploymentSource
{
    Task ProcessDeploymentStepAsync(DeploymentStep step, DeploymentPlanResult result);
}

/// <summary>A source of one kind of step.</summary>
public abstract class DeploymentSourceBase<TStep> : IDeploymentSource where TStep : DeploymentStep
{
    public Task ProcessDeploymentStepAsync(DeploymentStep step, DeploymentPlanResult result)
        => step is TStep known ? ProcessAsync(known, result) : Task.CompletedTask;

    protected abstract Task ProcessAsync(TStep step, DeploymentPlanResult result);
}

/// <summary>Makes new steps of one kind.</summary>
public interface IDeploymentStepFactory
{
    /// <summary>The name of the step's class, as recipes write it.</summary>
    string Name { get; }

    DeploymentStep Create();
}

public class DeploymentStepFactory<TStep> : IDeploymentStepFactory where TStep : DeploymentStep
{
    private readonly IServiceProvider _serviceProvider;

    public DeploymentStepFactory(IServiceProvider serviceProvider)
    {
        _serviceProvider = serviceProvider;
    }

    public string Name => typeof(TStep).Name;

    public DeploymentStep Create() => ActivatorUtilities.CreateInstance<TStep>(_serviceProvider);
}
