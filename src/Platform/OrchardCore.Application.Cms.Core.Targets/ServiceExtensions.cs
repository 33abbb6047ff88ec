namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the whole content management system to an application.</summary>
public static class OrchardCmsServiceExtensions
{
    /// <summary>The kernel, MVC with shapes and themes, data, settings, Liquid and the features that run without being enabled.</summary>
    public static OrchardCoreBuilder AddOrchardCms(this IServiceCollection services)
        => services.AddOrchardCore()
            .AddMvc()
            .AddTheming()
            .AddResourceManagement()
            .AddDataAccess()
            .AddInfrastructure()
            .ConfigureServices(shell => shell.AddLiquidCoreServices())
            .AddBackgroundService()
            .AddSetupFeatures("OrchardCore.Setup");

    public static IServiceCollection AddOrchardCms(this IServiceCollection services, Action<OrchardCoreBuilder> configure)
    {
        configure(services.AddOrchardCms());
        return services;
    }
}
