using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Layers.Drivers;
using OrchardCore.Layers.Indexes;
using OrchardCore.Layers.Models;
using OrchardCore.Layers.Recipes;
using OrchardCore.Layers.Services;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Recipes;
using OrchardCore.Settings;

namespace OrchardCore.Layers;

[Feature("OrchardCore.Layers")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.Configure<MvcOptions>(options => options.Filters.Add(new LayerFilter()));
        services.AddScoped<LayerWidgets>();
        services.AddScoped<ILayerService, LayerService>();
        services.AddScoped<IContentDisplayDriver, LayerMetadataWelder>();
        services.AddContentPart<LayerMetadata>();
        services.AddIndexProvider<LayerMetadataIndexProvider>();
        services.AddDataMigration<Migrations>();
        services.AddPermissionProvider<Permissions>();
        services.AddScoped<WidgetPlaces>();
        services.AddScoped<WidgetsOfZones>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddSiteDisplayDriver<LayerSettingsDisplayDriver>();
        services.AddSettingsGroupPermission(LayerSettingsDisplayDriver.GroupId, Permissions.ManageLayers);
        services.AddRecipeExecutionStep<LayerStep>();
    }
}
