using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Recipes;
using OrchardCore.Security.Permissions;
using OrchardCore.Settings.Drivers;
using OrchardCore.Settings.Recipes;
using OrchardCore.Settings.Services;
using OrchardCore.Setup.Events;

namespace OrchardCore.Settings;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<Permissions>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddDisplayDriver<ISite, DefaultSiteSettingsDisplayDriver>();
        services.AddDisplayDriver<ISite, AnalyticsDisplayDriver>();
        services.AddScoped<SettingsPages>();
        services.AddScoped<IAuthorizationHandler, SettingsGroupAuthorizationHandler>();
        services.AddRecipeExecutionStep<SettingsStep>();
        services.AddScoped<ISetupEventHandler, SetupEventHandler>();
    }
}

/// <summary>The choice of the home page among the pages with an address.</summary>
[RequireFeatures("OrchardCore.HomeRoute", "OrchardCore.Autoroute")]
public sealed class HomePageStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddDisplayDriver<ISite, HomePageDisplayDriver>();
}
