using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using OrchardCore.Modules;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Collects what the application adds to every shell. Stands in for Orchard Core's OrchardCoreBuilder.</summary>
public class OrchardCoreBuilder
{
    public OrchardCoreBuilder(IServiceCollection services)
    {
        ApplicationServices = services;
    }

    /// <summary>The services of the host.</summary>
    public IServiceCollection ApplicationServices { get; }

    public OrchardCoreBuilder RegisterStartup<T>() where T : class, IStartup
    {
        ApplicationServices.AddTransient<IStartup, T>();
        return this;
    }

    public OrchardCoreBuilder ConfigureServices(Action<IServiceCollection, IServiceProvider> configure, int order = 0)
    {
        ApplicationServices.AddSingleton<IStartup>(provider => new StartupActions(order, provider) { Services = configure });
        return this;
    }

    public OrchardCoreBuilder ConfigureServices(Action<IServiceCollection> configure, int order = 0)
        => ConfigureServices((services, _) => configure(services), order);

    public OrchardCoreBuilder Configure(Action<IApplicationBuilder, IEndpointRouteBuilder, IServiceProvider> configure, int order = 0)
        => Configure((app, routes, services) =>
        {
            configure(app, routes, services);
            return ValueTask.CompletedTask;
        }, order);

    public OrchardCoreBuilder Configure(Action<IApplicationBuilder, IEndpointRouteBuilder> configure, int order = 0)
        => Configure((app, routes, _) => configure(app, routes), order);

    public OrchardCoreBuilder Configure(Action<IApplicationBuilder> configure, int order = 0)
        => Configure((app, _, _) => configure(app), order);

    public OrchardCoreBuilder Configure(Func<IApplicationBuilder, IEndpointRouteBuilder, IServiceProvider, ValueTask> configureAsync, int order = 0)
    {
        ApplicationServices.AddSingleton<IStartup>(provider => new StartupActions(order, provider) { Pipeline = configureAsync });
        return this;
    }

    public OrchardCoreBuilder Configure(Func<IApplicationBuilder, IEndpointRouteBuilder, ValueTask> configureAsync, int order = 0)
        => Configure((app, routes, _) => configureAsync(app, routes), order);

    public OrchardCoreBuilder Configure(Func<IApplicationBuilder, ValueTask> configureAsync, int order = 0)
        => Configure((app, _, _) => configureAsync(app), order);

    public OrchardCoreBuilder EnableFeature(string id)
        => AddFeatures(FeatureRole.Tenant, id);

    /// <summary>Features of every shell, the one of the set-up included.</summary>
    public OrchardCoreBuilder AddGlobalFeatures(params string[] featureIds) => AddFeatures(FeatureRole.Global, featureIds);

    /// <summary>Features of the running site.</summary>
    public OrchardCoreBuilder AddTenantFeatures(params string[] featureIds) => AddFeatures(FeatureRole.Tenant, featureIds);

    /// <summary>Features of the shell that sets a site up.</summary>
    public OrchardCoreBuilder AddSetupFeatures(params string[] featureIds) => AddFeatures(FeatureRole.Setup, featureIds);

    private OrchardCoreBuilder AddFeatures(FeatureRole role, params string[] featureIds)
    {
        foreach (var id in featureIds)
        {
            ApplicationServices.AddSingleton(new ApplicationFeature(id, role));
        }

        return this;
    }

    private sealed class StartupActions : StartupBase
    {
        private readonly int _order;
        private readonly IServiceProvider _provider;

        public StartupActions(int order, IServiceProvider provider)
        {
            _order = order;
            _provider = provider;
        }

        public Action<IServiceCollection, IServiceProvider>? Services { get; init; }

        public Func<IApplicationBuilder, IEndpointRouteBuilder, IServiceProvider, ValueTask>? Pipeline { get; init; }

        public override int Order => _order;

        public override void ConfigureServices(IServiceCollection services) => Services?.Invoke(services, _provider);

        public override ValueTask ConfigureAsync(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
            => Pipeline?.Invoke(app, routes, serviceProvider) ?? ValueTask.CompletedTask;
    }
}

/// <summary>In which shells a feature of the application is enabled.</summary>
public enum FeatureRole
{
    Global,
    Tenant,
    Setup,
}

/// <summary>A feature the application enables by itself.</summary>
public sealed record ApplicationFeature(string Id, FeatureRole Role);
