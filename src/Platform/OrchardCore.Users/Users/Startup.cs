using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.DisplayManagement.Theming;
using OrchardCore.Environment.Commands;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Configuration;
using OrchardCore.Liquid;
using OrchardCore.Modules;
using OrchardCore.Recipes;
using OrchardCore.Recipes.Services;
using OrchardCore.Setup.Events;
using OrchardCore.Users.Commands;
using OrchardCore.Users.Indexes;
using OrchardCore.Users.Liquid;
using OrchardCore.Users.Recipes;
using OrchardCore.Users.Services;

namespace OrchardCore.Users;

public sealed class Startup : StartupBase
{
    private readonly ShellSettings _shellSettings;
    private readonly UserOptions _userOptions = new();

    public Startup(ShellSettings shellSettings, IShellConfiguration configuration)
    {
        _shellSettings = shellSettings;
        configuration.GetSection("OrchardCore_Users").Bind(_userOptions);
    }

    public override int ConfigureOrder => OrchardCoreConstants.ConfigureOrder.Authentication;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, ConfigureCookie);
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddIdentityCore<IUser>(options =>
            {
                PasswordPolicy.Configure(options.Password);
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters += "äöüÄÖÜß";
                options.Lockout.MaxFailedAccessAttempts = 5;
            })
            .AddUserStore<UserStore>()
            .AddErrorDescriber<LocalizedIdentityErrors>()
            .AddClaimsPrincipalFactory<UserClaimsPrincipalFactory>()
            .AddSignInManager()
            .AddDefaultTokenProviders();

        services.AddSingleton(_userOptions);
        services.AddScoped<IUserService, UserService>();
        services.AddSingleton<IUserIdGenerator, DefaultUserIdGenerator>();
        services.AddScoped<ISetupEventHandler, SetupEventHandler>();
        services.AddScoped<IRecipeEnvironmentProvider, AdministratorEnvironment>();
        services.AddScoped<ICommandHandler, UserCommands>();
        services.AddScoped<IThemeSelector, LoginThemeSelector>();
        services.AddIndexProvider<UserIndexProvider>();
        services.AddDataMigration<Migrations>();
        services.AddPermissionProvider<Permissions>();
        services.AddRecipeExecutionStep<UsersStep>();
        AddLiquidFilters(services);
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        app.UseAuthentication().UseAuthorization();
        Map(routes, _userOptions.LoginPath, "Login");
        Map(routes, _userOptions.LogoffPath, "LogOff");
        Map(routes, _userOptions.ChangePasswordUrl, "ChangePassword");
    }

    private static void AddLiquidFilters(IServiceCollection services)
        => services
            .AddLiquidFilter<HasPermissionFilter>("has_permission")
            .AddLiquidFilter<HasClaimFilter>("has_claim")
            .AddLiquidFilter<IsInRoleFilter>("is_in_role")
            .AddLiquidFilter<UserIdFilter>("user_id")
            .AddLiquidFilter<UserEmailFilter>("user_email");

    private void ConfigureCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "orchauth_" + _shellSettings.Name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.LoginPath = "/" + _userOptions.LoginPath;
        options.AccessDeniedPath = "/Error/403";
        options.ReturnUrlParameter = "ReturnUrl";
        options.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
    }

    private static void Map(IEndpointRouteBuilder routes, string path, string action)
        => routes.MapAreaControllerRoute(action, "OrchardCore.Users", path, new { controller = "Account", action });
}
