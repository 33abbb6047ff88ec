using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.CustomSettings.Drivers;
using OrchardCore.CustomSettings.Recipes;
using OrchardCore.CustomSettings.Services;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Recipes;

namespace OrchardCore.CustomSettings;

[Feature("OrchardCore.CustomSettings")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<CustomSettingsService>();
        services.AddSiteDisplayDriver<CustomSettingsDisplayDriver>();
        services.AddPermissionProvider<CustomSettingsPermissions>();
        services.AddScoped<IAuthorizationHandler, CustomSettingsAuthorizationHandler>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddRecipeExecutionStep<CustomSettingsStep>();
    }
}
