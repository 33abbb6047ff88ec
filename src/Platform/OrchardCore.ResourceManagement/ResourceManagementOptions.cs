using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OrchardCore.ResourceManagement;

/// <summary>All manifests and how resources are written. Stands in for ResourceManagementOptions.</summary>
public class ResourceManagementOptions
{
    public List<ResourceManifest> ResourceManifests { get; } = [];

    /// <summary>Off unless switched on: no visitor is sent to another host unasked.</summary>
    public bool UseCdn { get; set; }

    public string? CdnBaseUrl { get; set; }

    public bool DebugMode { get; set; }

    public string? Culture { get; set; }

    public bool AppendVersion { get; set; } = true;
}

/// <summary>Registration of resources. Stands in for OrchardCore.ResourceManagement.ServiceCollectionExtensions.</summary>
public static class ServiceCollectionExtensions
{
    public static IServiceCollection AddResourceConfiguration<T>(this IServiceCollection services)
        where T : class, IConfigureOptions<ResourceManagementOptions>
    {
        return services.AddTransient<IConfigureOptions<ResourceManagementOptions>, T>();
    }
}
