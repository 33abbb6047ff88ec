using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OrchardCore.AuditTrail.Drivers;
using OrchardCore.AuditTrail.Indexes;
using OrchardCore.AuditTrail.Models;
using OrchardCore.AuditTrail.Services;
using OrchardCore.AuditTrail.Services.Models;
using OrchardCore.AuditTrail.Settings;
using OrchardCore.AuditTrail.Site;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Contents.AuditTrail.Handlers;
using OrchardCore.Contents.AuditTrail.Services;
using OrchardCore.Contents.Trash;
using OrchardCore.Data;
using OrchardCore.Data.Documents;
using OrchardCore.Data.Migration;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Media.AuditTrail;
using OrchardCore.Media.Events;
using OrchardCore.Media.Library;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Recipes.Events;
using OrchardCore.Security;
using OrchardCore.Settings;
using OrchardCore.Users.AuditTrail.Handlers;
using OrchardCore.Users.AuditTrail.Services;
using OrchardCore.Users.Events;
using OrchardCore.Users.Handlers;

namespace OrchardCore.AuditTrail;

[Feature("OrchardCore.AuditTrail")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.TryAddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.Configure<StoreCollectionOptions>(options => options.Collections.Add(AuditTrailEvent.Collection));
        services.AddIndexProvider<AuditTrailEventIndexProvider>();
        services.AddDataMigration<Migrations>();
        services.AddSingleton<IAuditTrailIdGenerator, AuditTrailIdGenerator>();
        services.AddScoped<IAuditTrailManager, AuditTrailManager>();
        services.AddScoped<CurrentActor>();
        services.AddSingleton<IBackgroundTask, AuditTrailBackgroundTask>();
        services.AddPermissionProvider<Permissions>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddSiteDisplayDriver<AuditTrailTrimmingSettingsDisplayDriver>();
        services.AddSiteDisplayDriver<AuditTrailSettingsDisplayDriver>();
        services.AddSettingsGroupPermission(AuditTrailSettingsGroup.Id, AuditTrailPermissions.ManageAuditTrailSettings);

        services.AddTransient<IConfigureOptions<AuditTrailOptions>, SiteAuditTrailEventConfiguration>();
        services.AddScoped<SiteAuditTrailHandler>();
        services.AddScoped<IFeatureEventHandler>(provider => provider.GetRequiredService<SiteAuditTrailHandler>());
        services.AddScoped<IRecipeEventHandler>(provider => provider.GetRequiredService<SiteAuditTrailHandler>());
        services.AddScoped<IRoleCreatedEventHandler>(provider => provider.GetRequiredService<SiteAuditTrailHandler>());
        services.AddScoped<IRoleRemovedEventHandler>(provider => provider.GetRequiredService<SiteAuditTrailHandler>());
        services.AddScoped<IDocumentChangeHandler, SiteDocumentAuditTrail>();
        services.AddDisplayDriver<AuditTrailEvent, AuditTrailSiteEventDisplayDriver>();
    }
}

[Feature("OrchardCore.AuditTrail")]
[RequireFeatures("OrchardCore.Contents")]
public sealed class ContentsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddTransient<IConfigureOptions<AuditTrailOptions>, ContentAuditTrailEventConfiguration>();
        services.AddScoped<IContentHandler, AuditTrailContentHandler>();
        services.AddScoped<ITrashEventHandler, AuditTrailTrashHandler>();
        services.AddDisplayDriver<AuditTrailEvent, AuditTrailContentEventDisplayDriver>();
    }
}

[Feature("OrchardCore.AuditTrail")]
[RequireFeatures("OrchardCore.Media")]
public sealed class MediaStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddTransient<IConfigureOptions<AuditTrailOptions>, MediaAuditTrailEventConfiguration>();
        services.AddSingleton<MediaAuditTrailHandler>();
        services.AddSingleton<IMediaEventHandler>(provider => provider.GetRequiredService<MediaAuditTrailHandler>());
        services.AddSingleton<IMediaCreatingEventHandler>(provider => provider.GetRequiredService<MediaAuditTrailHandler>());
        services.AddSingleton<IMediaNoteHandler>(provider => provider.GetRequiredService<MediaAuditTrailHandler>());
    }
}

[Feature("OrchardCore.Users.AuditTrail")]
public sealed class UsersStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddTransient<IConfigureOptions<AuditTrailOptions>, UserAuditTrailEventConfiguration>();
        services.AddScoped<AuditTrailUserHandler>();
        services.AddScoped<IUserEventHandler>(provider => provider.GetRequiredService<AuditTrailUserHandler>());
        services.AddScoped<ILoginFormEvent>(provider => provider.GetRequiredService<AuditTrailUserHandler>());
        services.AddDisplayDriver<AuditTrailEvent, AuditTrailUserEventDisplayDriver>();
    }
}
