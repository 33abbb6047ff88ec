using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OrchardCore.Navigation;

/// <summary>Registration of menus. Stands in for OrchardCore.Navigation.ServiceCollectionExtensions.</summary>
public static class ServiceCollectionExtensions
{
    public static IServiceCollection AddNavigation(this IServiceCollection services)
    {
        services.TryAddScoped<INavigationManager, NavigationManager>();
        return services;
    }

    public static IServiceCollection AddNavigationProvider<TProvider>(this IServiceCollection services)
        where TProvider : class, INavigationProvider
    {
        return services.AddScoped<INavigationProvider, TProvider>();
    }
}
