using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Data.Migration;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Recipes;
using OrchardCore.Seo;
using OrchardCore.Sitemaps.Drivers;
using OrchardCore.Sitemaps.Handlers;
using OrchardCore.Sitemaps.Models;
using OrchardCore.Sitemaps.Recipes;
using OrchardCore.Sitemaps.Services;

namespace OrchardCore.Sitemaps;

[Feature("OrchardCore.Sitemaps")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<SitemapPart>().UseDisplayDriver<SitemapPartDisplayDriver>();
        services.AddScoped<SitemapBuilder>();
        services.AddScoped<SitemapManager>();
        services.AddScoped<SitemapSourceEditor>();
        services.AddSingleton<SitemapCache>();
        services.AddScoped<IContentHandler, SitemapCacheHandler>();
        services.AddScoped<IRobotsProvider, SitemapsRobotsProvider>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddSiteDisplayDriver<SitemapsRobotsSettingsDisplayDriver>();
        services.AddDataMigration<Migrations>();
        services.AddPermissionProvider<Permissions>();
        services.AddRecipeExecutionStep<SitemapsStep>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
        => app.UseMiddleware<SitemapMiddleware>();
}

[Feature("OrchardCore.Sitemaps")]
public sealed class Migrations : DataMigration
{
    private readonly IContentDefinitionManager _definitions;

    public Migrations(IContentDefinitionManager definitions)
    {
        _definitions = definitions;
    }

    public async Task<int> CreateAsync()
    {
        await _definitions.AlterPartDefinitionAsync(nameof(SitemapPart), part => part
            .Attachable()
            .WithDescription("Says how an item appears in sitemaps."));

        return 1;
    }
}
