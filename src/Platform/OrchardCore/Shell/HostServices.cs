using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OrchardCore.Modules;

namespace OrchardCore.Environment.Shell.Builders;

/// <summary>
/// Gives every shell the services of the host: its singletons are shared (and never disposed by a shell), everything else
/// is made anew. Routing, hosted services and what only builds shells stays behind.
/// </summary>
internal sealed class HostServices
{
    private readonly IServiceCollection _descriptors;
    private readonly IServiceProvider _provider;

    public HostServices(IServiceCollection descriptors, IServiceProvider provider)
    {
        _descriptors = descriptors;
        _provider = provider;
    }

    public void CopyTo(IServiceCollection services)
    {
        var positions = new Dictionary<Type, int>();
        foreach (var descriptor in _descriptors)
        {
            if (descriptor.IsKeyedService)
            {
                services.Add(descriptor);
                continue;
            }

            var position = positions.GetValueOrDefault(descriptor.ServiceType);
            positions[descriptor.ServiceType] = position + 1;
            if (IsShared(descriptor.ServiceType))
            {
                services.Add(Share(descriptor, position));
            }
        }
    }

    private static bool IsShared(Type type)
        => type != typeof(IStartup) && type != typeof(IHostedService) && type != typeof(ApplicationFeature)
            && !IsRouting(type) && !type.GenericTypeArguments.Any(IsRouting);

    private static bool IsRouting(Type type) => type.Namespace?.StartsWith("Microsoft.AspNetCore.Routing", StringComparison.Ordinal) == true;

    private ServiceDescriptor Share(ServiceDescriptor descriptor, int position)
    {
        if (descriptor.Lifetime != ServiceLifetime.Singleton || descriptor.ServiceType.IsGenericTypeDefinition || descriptor.ImplementationInstance is not null)
        {
            return descriptor;
        }

        var type = descriptor.ServiceType;

        // A container disposes what its factories made, but not instances; so whatever may be disposable is shared as an instance.
        return descriptor.ImplementationType is { } known && !typeof(IDisposable).IsAssignableFrom(known) && !typeof(IAsyncDisposable).IsAssignableFrom(known)
            ? ServiceDescriptor.Singleton(type, _ => Resolve(type, position))
            : ServiceDescriptor.Singleton(type, Resolve(type, position));
    }

    private object Resolve(Type type, int position) => _provider.GetServices(type).ElementAt(position)!;
}
