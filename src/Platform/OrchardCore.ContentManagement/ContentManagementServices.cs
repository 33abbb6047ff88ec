using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Data;
using OrchardCore.Data.Documents;
using OrchardCore.Data.Migration;
using OrchardCore.Documents;
using OrchardCore.Modules;
using YesSql;

namespace OrchardCore.ContentManagement;

/// <summary>Registers content management.</summary>
public static class ContentManagementServices
{
    public static IServiceCollection AddContentManagement(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddOptions<ContentOptions>();
        services.TryAddScoped<IContentDefinitionManager, ContentDefinitionManager>();
        services.TryAddScoped<IContentManagerSession, ContentManagerSession>();
        services.TryAddScoped<IImportReport, ImportReport>();
        services.TryAddScoped<ContentImportCheck>();
        services.TryAddScoped<IContentManager>(x => new DefaultContentManager(
            x.GetRequiredService<IContentDefinitionManager>(),
            x.GetRequiredService<IContentManagerSession>(),
            x.GetRequiredService<ISession>(),
            x.GetRequiredService<IContentItemIdGenerator>(),
            x.GetRequiredService<IClock>(),
            x.GetRequiredService<HandlerTraits>(),
            x.GetServices<IContentHandler>,
            manager => new ContentImporter(
                manager,
                x.GetRequiredService<ISession>(),
                x.GetRequiredService<IDocumentManager<ContentImportDocument>>(),
                x.GetRequiredService<IImportReport>(),
                x.GetRequiredService<ContentImportCheck>())));

        services.AddSingleton<HandlerTraits>();
        services.AddSingleton<IContentItemIdGenerator, DefaultContentItemIdGenerator>();
        services.AddSingleton<ITypeActivatorFactory<ContentPart>, ContentPartFactory>();
        services.AddSingleton<ITypeActivatorFactory<ContentField>, ContentFieldFactory>();
        services.AddSingleton<IStoredDocumentSerializer, ContentItemSerializer>();

        services.AddIndexProvider<ContentItemIndexProvider>();
        services.AddDataMigration<Migrations>();

        services.AddScoped<IContentPartHandlerResolver, ContentPartHandlerResolver>();
        services.AddScoped<IContentFieldHandlerResolver, ContentFieldHandlerResolver>();
        services.AddScoped<IContentHandler, UpdateContentsHandler>();
        services.AddScoped<IContentHandler, ContentPartHandlerCoordinator>();

        services.AddScoped<IContentHandleManager, ContentHandleManager>();
        services.AddScoped<IContentHandleProvider, ContentItemIdHandleProvider>();
        return services;
    }
}
