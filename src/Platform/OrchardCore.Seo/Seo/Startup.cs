using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;
using OrchardCore.Seo.Drivers;
using OrchardCore.Seo.Handlers;
using OrchardCore.Seo.Models;
using OrchardCore.Seo.Services;
using OrchardCore.Settings;

namespace OrchardCore.Seo;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<SeoMetaPart>().UseDisplayDriver<SeoMetaPartDisplayDriver>().AddHandler<SeoMetaPartHandler>();
        services.AddScoped<IContentDisplayDriver, SeoContentDriver>();
        services.AddDataMigration<Migrations>();
        services.AddPermissionProvider<Permissions>();
        services.AddScoped<IRobotsProvider, SiteSettingsRobotsProvider>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddSiteDisplayDriver<RobotsSettingsDisplayDriver>();
        services.AddSettingsGroupPermission(RobotsSettingsDisplayDriver.GroupId, SeoPermissions.ManageSeoSettings);
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
        => app.UseMiddleware<RobotsMiddleware>();
}

public sealed class Migrations : DataMigration
{
    private readonly IContentDefinitionManager _definitions;

    public Migrations(IContentDefinitionManager definitions)
    {
        _definitions = definitions;
    }

    public async Task<int> CreateAsync()
    {
        await _definitions.AlterPartDefinitionAsync(nameof(SeoMetaPart), part => part
            .Attachable()
            .WithDescription("What search engines and social networks are told."));

        return 1;
    }
}
