using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Drivers;
using OrchardCore.Security.Permissions;
using OrchardCore.Settings;

namespace OrchardCore.Security;

[Feature("OrchardCore.Security")]
public sealed class Startup : StartupBase
{
    public override int ConfigureOrder => OrchardCoreConstants.ConfigureOrder.Security;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<SecurityPermissions>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddSiteDisplayDriver<SecuritySettingsDisplayDriver>();
        services.AddSettingsGroupPermission(SecuritySettingsDisplayDriver.GroupId, SecurityPermissions.ManageSecurityHeadersSettings);
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
        => app.UseMiddleware<SecurityHeadersMiddleware>();
}
