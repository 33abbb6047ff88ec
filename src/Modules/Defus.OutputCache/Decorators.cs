using Microsoft.Extensions.DependencyInjection;

namespace Defus.OutputCache;

internal static class Decorators
{
    /// <summary>Puts a service before the one registered so far, which it gets in its constructor.</summary>
    public static void Decorate<TService, TDecorator>(this IServiceCollection services) where TService : class where TDecorator : class, TService
    {
        var inner = services.Last(service => service.ServiceType == typeof(TService) && !service.IsKeyedService);
        services.Add(ServiceDescriptor.Describe(typeof(TService), provider => ActivatorUtilities.CreateInstance<TDecorator>(provider, Create(provider, inner)), inner.Lifetime));
    }

    private static object Create(IServiceProvider provider, ServiceDescriptor service)
        => service.ImplementationInstance
            ?? service.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, service.ImplementationType!);
}
