using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.DisplayManagement.Descriptors;

namespace OrchardCore.DisplayManagement
{
    /// <summary>Registration of shape table providers. Stands in for ShapeTableProviderExtensions.</summary>
    public static class ShapeTableProviderExtensions
    {
        public static IServiceCollection AddShapeTableProvider<TShapeTableProvider>(this IServiceCollection services)
            where TShapeTableProvider : class, IShapeTableProvider
        {
            return services.AddScoped<IShapeTableProvider, TShapeTableProvider>();
        }
    }
}

namespace OrchardCore.DisplayManagement.Descriptors
{
    /// <summary>Registration of classes with shape methods. Stands in for ShapeProviderExtensions.</summary>
    public static class ShapeProviderExtensions
    {
        public static IServiceCollection AddShapeAttributes<T>(this IServiceCollection services)
            where T : class, IShapeAttributeProvider
        {
            services.TryAddScoped<T>();
            return services.AddScoped<IShapeAttributeProvider>(provider => provider.GetRequiredService<T>());
        }
    }
}
