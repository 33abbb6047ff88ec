using Fluid;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentTypes.Editors;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Liquid;
using OrchardCore.Media.Drivers;
using OrchardCore.Media.Fields;
using OrchardCore.Media.Filters;
using OrchardCore.Media.Indexes;
using OrchardCore.Media.Library;
using OrchardCore.Media.Processing;
using OrchardCore.Media.Recipes;
using OrchardCore.Media.Services;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Recipes;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Media;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddTransient<IConfigureOptions<MediaOptions>, MediaOptionsConfiguration>();
        services.AddHttpContextAccessor();
        services.AddSingleton<MediaFolder>();
        services.AddSingleton<MediaUndo>();
        services.AddScoped<IModularTenantEvents, MediaRecovery>();
        services.AddSingleton<MediaVersions>();
        services.AddSingleton<ImageCache>();
        services.AddSingleton<IMediaFileStore, MediaFileStore>();
        services.AddSingleton<IMediaTokenService, MediaTokenService>();
        services.TryAddSingleton<IMediaNameNormalizerService, PlainMediaNames>();
        services.AddScoped<MediaUploads>();
        services.AddScoped<MediaNotes>();
        services.AddScoped<MediaUsages>();
        services.AddIndexProvider<MediaUsageIndexProvider>();
        services.AddDataMigration<Migrations>();
        services.AddScoped<MediaProfilesManager>();
        services.AddScoped<IMediaProfileService, MediaProfileService>();
        services.AddSingleton<IBackgroundTask, MediaCacheCleaner>();

        services.AddContentField<MediaField>().UseDisplayDriver<MediaFieldDisplayDriver>();
        services.AddScoped<IContentPartFieldDefinitionDisplayDriver, MediaFieldSettingsDriver>();
        services.AddPermissionProvider<Permissions>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddRecipeExecutionStep<MediaStep>();
        services.AddRecipeExecutionStep<MediaProfilesStep>();
        services.AddLiquidFilter<AssetUrlFilter>("asset_url");
        services.AddLiquidFilter<ResizeUrlFilter>("resize_url");
        services.AddLiquidFilter<ImgTagFilter>("img_tag");
        services.Configure<TemplateOptions>(options =>
        {
            options.MemberAccessStrategy.Register<MediaField>();
            options.MemberAccessStrategy.Register<Anchor>();
        });
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
        => app.UseMiddleware<MediaMiddleware>();
}

[Feature("OrchardCore.Media.Slugify")]
public sealed class SlugifyStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.Replace(ServiceDescriptor.Singleton<IMediaNameNormalizerService, SlugMediaNames>());
}
