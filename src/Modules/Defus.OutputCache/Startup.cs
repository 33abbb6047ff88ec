using Defus.OutputCache.Changes;
using Defus.OutputCache.Collecting;
using Defus.OutputCache.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
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

/// <summary>Services that gather dependencies and changes; they cost nothing while the cache is off or the application has no store of pages.</summary>
public abstract class StartupWhileOn : StartupBase
{
    private readonly IShellConfiguration _configuration;

    protected StartupWhileOn(IShellConfiguration configuration)
    {
        _configuration = configuration;
    }

    public sealed override void ConfigureServices(IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(PageStore)) && _configuration.GetValue("Defus_OutputCache:Enabled", defaultValue: true))
        {
            AddCollecting(services);
        }
    }

    protected abstract void AddCollecting(IServiceCollection services);
}

/// <summary>Last, because it stands before other services.</summary>
public sealed class CollectingStartup : StartupWhileOn
{
    public CollectingStartup(IShellConfiguration configuration)
        : base(configuration)
    {
    }

    public override int Order => 10_000;

    protected override void AddCollecting(IServiceCollection services)
    {
        services.AddSingleton<SharedPages>();
        services.AddSingleton<IModularTenantEvents>(provider => provider.GetRequiredService<SharedPages>());
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
}

[RequireFeatures("OrchardCore.Layers")]
public sealed class LayersStartup : StartupWhileOn
{
    public LayersStartup(IShellConfiguration configuration)
        : base(configuration)
    {
    }

    protected override void AddCollecting(IServiceCollection services)
    {
        services.AddScoped<IDocumentParts, LayerParts>();
        services.Configure<MvcOptions>(options => options.Filters.Add<LayersOfPage>());
    }
}

[RequireFeatures("OrchardCore.Media")]
public sealed class MediaStartup : StartupWhileOn
{
    public MediaStartup(IShellConfiguration configuration)
        : base(configuration)
    {
    }

    public override int Order => 10_000;

    protected override void AddCollecting(IServiceCollection services)
    {
        services.AddScoped<IDocumentParts, MediaProfileParts>();
        services.Decorate<IMediaProfileService, UsedMediaProfiles>();
    }
}

[RequireFeatures("OrchardCore.Templates")]
public sealed class TemplatesStartup : StartupWhileOn
{
    public TemplatesStartup(IShellConfiguration configuration)
        : base(configuration)
    {
    }

    protected override void AddCollecting(IServiceCollection services) => services.AddScoped<IDocumentParts, TemplateParts>();
}
