using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.ContentManagement.Display;
using OrchardCore.Widgets.TagHelpers;

namespace OrchardCore.Flows.Services;

/// <summary>Services of parts that hold content items.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds the editor of contained items; may be called by every feature that uses it.</summary>
    public static IServiceCollection AddContainedItems(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(ContainedItems)))
        {
            return services;
        }

        services.AddScoped<ContainedItems>();
        services.AddScoped<ContainedItemsEditor>();
        services.AddScoped<EditorCommands>();
        services.AddScoped<SingleItemEdits>();
        services.TryAddScoped<SortableTexts>();
        services.AddScoped(provider => new Lazy<IContentItemDisplayManager>(provider.GetRequiredService<IContentItemDisplayManager>));
        return services.Configure<MvcOptions>(options =>
        {
            if (!options.Filters.OfType<LongFormFilter>().Any())
            {
                options.Filters.Add(new LongFormFilter());
                options.Filters.Add(new EditorCommandFilter());
            }
        });
    }
}
