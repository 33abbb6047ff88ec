using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;
using OrchardCore.Users.TimeZone.Drivers;
using OrchardCore.Users.TimeZone.Services;

namespace OrchardCore.Users.TimeZone;

[Feature(UserConstants.Features.TimeZone)]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IUserClaimsProvider, UserTimeZoneClaims>();
        services.AddScoped<ITimeZoneSelector, UserTimeZoneClaims>();
        services.AddDisplayDriver<User, UserTimeZoneDisplayDriver>();
    }
}
