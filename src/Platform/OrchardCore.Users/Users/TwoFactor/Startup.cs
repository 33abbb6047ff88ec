using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;
using OrchardCore.Security.Permissions;
using OrchardCore.Users.Drivers;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;

namespace OrchardCore.Users.TwoFactor;

[Feature(UserConstants.Features.TwoFactorAuthentication)]
public sealed class TwoFactorAuthenticationStartup : StartupBase
{
    private const string Controller = "TwoFactorAuthentication";

    // After the authentication of OrchardCore.Users.
    public override int ConfigureOrder => OrchardCoreConstants.ConfigureOrder.Authentication + 1;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<TwoFactorRequirement>();
        services.AddScoped<IUserClaimsProvider>(provider => provider.GetRequiredService<TwoFactorRequirement>());
        services.AddPermissionProvider<TwoFactorPermissionProvider>();
        services.AddSiteDisplayDriver<TwoFactorLoginSettingsDisplayDriver>();
        services.AddSiteDisplayDriver<RoleLoginSettingsDisplayDriver>();
        services.AddDisplayDriver<User, UserTwoFactorDisplayDriver>();
        services.AddDisplayDriver<UserMenu, TwoFactorUserMenuDisplayDriver>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        app.UseMiddleware<TwoFactorMiddleware>();
        var options = serviceProvider.GetRequiredService<UserOptions>();
        routes.MapAreaControllerRoute("TwoFactorAuthentication", UserConstants.Features.Users, options.TwoFactorAuthenticationPath, new { controller = Controller, action = "Index" });
        foreach (var action in (string[])["LoginWithTwoFactorAuthentication", "LoginWithRecoveryCode", "GenerateRecoveryCodes", "ShowRecoveryCodes", "DisableTwoFactorAuthentication"])
        {
            routes.MapAreaControllerRoute(action, UserConstants.Features.Users, action, new { controller = Controller, action });
        }
    }
}

[Feature(UserConstants.Features.AuthenticatorApp)]
public sealed class AuthenticatorAppStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.Configure<TwoFactorOptions>(options => options.Providers.Add(TokenOptions.DefaultAuthenticatorProvider));

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
        => routes.MapAreaControllerRoute(
            "ConfigureAuthenticatorApp", UserConstants.Features.Users, "Authenticator/Configure/App", new { controller = "AuthenticatorApp", action = "Index" });
}

public sealed class TwoFactorPermissionProvider : IPermissionProvider
{
    private readonly IEnumerable<Permission> _permissions = [UsersPermissions.DisableTwoFactorAuthenticationForUsers];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult(_permissions);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes()
        => [new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = _permissions }];
}
