using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Localization.Drivers;
using OrchardCore.Localization.Services;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;
using OrchardCore.Settings;

namespace OrchardCore.Localization;

[Feature("OrchardCore.Localization")]
public sealed class Startup : StartupBase
{
    // Before everything that writes texts.
    public override int ConfigureOrder => -100;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<ILocalizationService, LocalizationService>();
        services.AddPermissionProvider<Permissions>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddSiteDisplayDriver<LocalizationSettingsDisplayDriver>();
        services.AddSettingsGroupPermission(LocalizationSettingsDisplayDriver.GroupId, Permissions.ManageCultures);
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
        => app.UseMiddleware<RequestCultureMiddleware>();
}
