using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Settings;
using OrchardCore.Users.Drivers;
using OrchardCore.Users.Services;

namespace OrchardCore.Users.ResetPassword;

[Feature(UserConstants.Features.ResetPassword)]
public sealed class Startup : StartupBase
{
    private static readonly string[] _actions = ["ForgotPassword", "ForgotPasswordConfirmation", UserEmailService.ResetPasswordPath, "ResetPasswordConfirmation"];

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddTransient<PasswordResetTokenProvider>();
        services.AddTransient<InvitationTokenProvider>();
        services.Configure<IdentityOptions>(options =>
        {
            options.Tokens.PasswordResetTokenProvider = PasswordResetTokenProvider.ProviderName;
            options.Tokens.ProviderMap[PasswordResetTokenProvider.ProviderName] = new TokenProviderDescriptor(typeof(PasswordResetTokenProvider));
            options.Tokens.ProviderMap[InvitationTokenProvider.ProviderName] = new TokenProviderDescriptor(typeof(InvitationTokenProvider));
        });
        services.AddScoped<UserEmailService>();
        services.AddScoped<PasswordLinks>();
        services.AddScoped<PasswordResetOffer>();
        services.AddSingleton<ResetPasswordLimiter>();
        services.AddSingleton<ResetPasswordMailer>();
        services.AddSiteDisplayDriver<ResetPasswordSettingsDisplayDriver>();
        services.AddSettingsGroupPermission(ResetPasswordSettingsDisplayDriver.GroupId, UsersPermissions.ManageUsers);
        services.AddNavigationProvider<ResetPasswordAdminMenu>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        foreach (var action in _actions)
        {
            routes.MapAreaControllerRoute(action, UserConstants.Features.Users, action, new { controller = "ResetPassword", action });
        }
    }
}
