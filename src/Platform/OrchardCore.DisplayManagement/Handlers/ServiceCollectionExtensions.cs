using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Settings;

namespace OrchardCore.DisplayManagement.Handlers;

/// <summary>Registration of drivers. Stands in for OrchardCore.DisplayManagement.Handlers.ServiceCollectionExtensions.</summary>
public static class ServiceCollectionExtensions
{
    public static IServiceCollection AddDisplayDriver<TModel, TDriver>(this IServiceCollection services)
        where TDriver : class, IDisplayDriver<TModel>
    {
        return services.AddScoped<IDisplayDriver<TModel>, TDriver>();
    }

    public static IServiceCollection AddSiteDisplayDriver<TDriver>(this IServiceCollection services)
        where TDriver : class, IDisplayDriver<ISite>
    {
        return services.AddDisplayDriver<ISite, TDriver>();
    }
}
