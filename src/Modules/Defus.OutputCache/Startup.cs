using Defus.OutputCache.Changes;
using Defus.OutputCache.Collecting;
using Defus.OutputCache.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Data;
using OrchardCore.Data.Documents;
using OrchardCore.Data.Migration;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.Environment.Cache;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Configuration;
using OrchardCore.Media.Services;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace Defus.OutputCache;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddNavigationProvider<AdminMenu>();
        services.AddPermissionProvider<Permissions>();
        services.AddDataMigration<Migrations>();
    }
}

/// <summary>What gathers dependencies and changes; it costs nothing while the cache is off. Last, because it stands before other services.</summary>
public sealed class CollectingStartup : StartupBase
{
    private readonly IShellConfiguration _configuration;

    public CollectingStartup(IShellConfiguration configuration)
    {
        _configuration = configuration;
    }

    public override int Order => 10_000;

    public override void ConfigureServices(IServiceCollection services)
    {
        if (!IsOn(services, _configuration))
        {
            return;
        }

        services.AddScoped<ChangeCollector>();
        services.AddScoped<IContentHandler, ItemChangeHandler>();
        services.AddScopedIndexProvider<StoredItemIndexProvider>();
        services.AddScoped<IDocumentParts, DefinitionParts>();
        services.AddScoped<IContentDisplayDriver, DisplayedItems>();
        services.AddScoped<IShapeDisplayEvents, ShownTemplates>();
        services.AddScoped<ShellEvents>();
        services.AddScoped<IModularTenantEvents>(provider => provider.GetRequiredService<ShellEvents>());
        services.AddScoped<IFeatureEventHandler>(provider => provider.GetRequiredService<ShellEvents>());
        services.Configure<MvcOptions>(options => options.Filters.Add<KeptPages>());
        services.Decorate<IDocumentStore, DocumentChanges>();
        if (services.Any(service => service.ServiceType == typeof(ITagCache)))
        {
            services.Decorate<ITagCache, FragmentTags>();
        }
    }

    /// <summary>Whether the application has a store of pages and the configuration does not switch it off.</summary>
    internal static bool IsOn(IServiceCollection services, IShellConfiguration configuration)
        => services.Any(service => service.ServiceType == typeof(PageStore))
            && !string.Equals(configuration["Defus_OutputCache:Enabled"], bool.FalseString, StringComparison.OrdinalIgnoreCase);
}

[RequireFeatures("OrchardCore.Layers")]
public sealed class LayersStartup : StartupBase
{
    private readonly IShellConfiguration _configuration;

    public LayersStartup(IShellConfiguration configuration)
    {
        _configuration = configuration;
    }

    public override void ConfigureServices(IServiceCollection services)
    {
        if (CollectingStartup.IsOn(services, _configuration))
        {
            services.AddScoped<IDocumentParts, LayerParts>();
            services.Configure<MvcOptions>(options => options.Filters.Add<LayersOfPage>());
        }
    }
}

[RequireFeatures("OrchardCore.Media")]
public sealed class MediaStartup : StartupBase
{
    private readonly IShellConfiguration _configuration;

    public MediaStartup(IShellConfiguration configuration)
    {
        _configuration = configuration;
    }

    public override int Order => 10_000;

    public override void ConfigureServices(IServiceCollection services)
    {
        if (CollectingStartup.IsOn(services, _configuration))
        {
            services.AddScoped<IDocumentParts, MediaProfileParts>();
            services.Decorate<IMediaProfileService, UsedMediaProfiles>();
        }
    }
}

[RequireFeatures("OrchardCore.Templates")]
public sealed class TemplatesStartup : StartupBase
{
    private readonly IShellConfiguration _configuration;

    public TemplatesStartup(IShellConfiguration configuration)
    {
        _configuration = configuration;
    }

    public override void ConfigureServices(IServiceCollection services)
    {
        if (CollectingStartup.IsOn(services, _configuration))
        {
            services.AddScoped<IDocumentParts, TemplateParts>();
        }
    }
}
