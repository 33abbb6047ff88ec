using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Placement;
using OrchardCore.DisplayManagement.Descriptors.ShapePlacementStrategy;

namespace OrchardCore.ContentManagement.Display;

/// <summary>Registers the display of content items.</summary>
public static class ServiceCollectionExtensions
{
    public static IServiceCollection AddContentManagementDisplay(this IServiceCollection services)
    {
        services.AddOptions<ContentDisplayOptions>();
        services.TryAddScoped<IContentItemDisplayManager, ContentItemDisplayManager>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IContentDisplayHandler, ContentItemDisplayCoordinator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPlacementNodeFilterProvider, ContentTypePlacementNodeFilterProvider>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPlacementNodeFilterProvider, ContentPartPlacementNodeFilterProvider>());
        services.TryAddSingleton<PartPlans>();
        services.TryAddScoped<IContentPartDisplayDriverResolver, ContentPartDisplayDriverResolver>();
        services.TryAddScoped<IContentFieldDisplayDriverResolver, ContentFieldDisplayDriverResolver>();
        return services;
    }
}
