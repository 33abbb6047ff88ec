using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.DisplayManagement.Handlers;

namespace OrchardCore.Deployment;

/// <summary>What a module registers to have its data exported.</summary>
public static class ServiceCollectionExtensions
{
    public static IServiceCollection AddDeploymentTargetHandler<TImplementation>(this IServiceCollection services)
        where TImplementation : class, IDeploymentTargetHandler
        => services.AddScoped<IDeploymentTargetHandler, TImplementation>();

    public static IServiceCollection AddDeployment<TSource, TStep>(this IServiceCollection services)
        where TSource : IDeploymentSource
        where TStep : DeploymentStep
    {
        services.TryAddEnumerable(ServiceDescriptor.Transient(typeof(IDeploymentSource), typeof(TSource)));
        return services.AddDeploymentStep<TStep>();
    }

    public static IServiceCollection AddDeployment<TSource, TStep, TDisplayDriver>(this IServiceCollection services)
        where TSource : IDeploymentSource
        where TStep : DeploymentStep
        where TDisplayDriver : DisplayDriver<DeploymentStep, TStep>
        => services.AddDeployment<TSource, TStep>().AddDisplayDriver<DeploymentStep, TDisplayDriver>();

    /// <summary>A step that an export itself looks at.</summary>
    public static IServiceCollection AddDeploymentWithoutSource<TStep, TDisplayDriver>(this IServiceCollection services)
        where TStep : DeploymentStep
        where TDisplayDriver : DisplayDriver<DeploymentStep, TStep>
        => services.AddDeploymentStep<TStep>().AddDisplayDriver<DeploymentStep, TDisplayDriver>();

    private static IServiceCollection AddDeploymentStep<TStep>(this IServiceCollection services) where TStep : DeploymentStep
    {
        services.TryAddEnumerable(ServiceDescriptor.Transient<IDeploymentStepFactory, DeploymentStepFactory<TStep>>());
        DeploymentStepConverter.Register(typeof(TStep));
        return services;
    }
}
