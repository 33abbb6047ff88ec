using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.ResourceManagement;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the resource manager. Stands in for the builder extension of OrchardCore.ResourceManagement.</summary>
public static class ResourceManagementBuilderExtensions
{
    // After MVC has registered its own file versions.
    private const int Order = int.MinValue + 200;

    public static OrchardCoreBuilder AddResourceManagement(this OrchardCoreBuilder builder)
    {
        return builder.ConfigureServices(
            services =>
            {
                services.AddScoped<IResourceManager, ResourceManager>();
                services.AddSingleton<ResourceTags>();
                services.Replace(ServiceDescriptor.Singleton<IFileVersionProvider, ModuleFileVersions>());
            },
            Order);
    }
}
