using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Theming;
using OrchardCore.Environment.Commands;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Configuration;
using OrchardCore.Liquid;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Recipes;
using OrchardCore.Roles.Services;
using OrchardCore.Security;
using OrchardCore.Recipes.Services;
using OrchardCore.Settings;
using OrchardCore.Setup.Events;
using OrchardCore.Users.Commands;
using OrchardCore.Users.Drivers;
using OrchardCore.Users.Events;
using OrchardCore.Users.Handlers;
using OrchardCore.Users.Indexes;
using OrchardCore.Users.Liquid;
using OrchardCore.Users.Models;
using OrchardCore.Users.Recipes;
using OrchardCore.Users.Security;
using OrchardCore.Users.Services;
using OrchardCore.Users.SignIns;
using OrchardCore.Users.TwoFactor;

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
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, ConfigureCookie)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, options => ConfigureSecondStep(options, "orchtwofactor_"))
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme, options => ConfigureSecondStep(options, "orchtwofactorclient_"));
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        // What OWASP recommends for PBKDF2 with SHA-512; older hashes are renewed with the next sign-in.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.AddIdentityCore<IUser>(options =>
            {
                PasswordPolicy.Configure(options.Password);
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters += "äöüÄÖÜß";
                options.Lockout.MaxFailedAccessAttempts = 5;
            })
            .AddUserStore<UserStore>()
            .AddUserManager<AccountManager>()
            .AddErrorDescriber<LocalizedIdentityErrors>()
            .AddClaimsPrincipalFactory<UserClaimsPrincipalFactory>()
            .AddSignInManager()
            .AddTokenProvider<DataProtectorTokenProvider<IUser>>(TokenOptions.DefaultProvider)
            .AddTokenProvider<AuthenticatorTokenProvider<IUser>>(TokenOptions.DefaultAuthenticatorProvider);

        services.AddSingleton(_userOptions);
        services.AddScoped<IUserService, UserService>();
        services.AddSingleton<IUserIdGenerator, DefaultUserIdGenerator>();
        services.AddScoped<ISetupEventHandler, SetupEventHandler>();
        services.AddScoped<IRecipeEnvironmentProvider, AdministratorEnvironment>();
        services.AddScoped<ICommandHandler, UserCommands>();
        services.AddScoped<IThemeSelector, LoginThemeSelector>();
        services.AddScoped<CurrentUser>();
        services.AddScoped<UserAdministration>();
        services.AddScoped<UsersAdminListQueryService>();
        services.AddScoped<AccountLinks>();
        services.AddScoped<UserSessions>();
        services.AddScoped<TwoFactorSignIn>();
        services.AddScoped<SignInLog>();
        services.AddScoped<ILoginFormEvent>(provider => provider.GetRequiredService<SignInLog>());
        services.AddScoped<IUserEventHandler>(provider => provider.GetRequiredService<SignInLog>());
        services.AddSingleton<SignInLimiter>();
        services.AddSingleton<UnknownNames>();
        services.AddScoped<ILoginFormEvent, SignInLimit>();
        services.AddSingleton<IBackgroundTask, SignInLogCleaner>();
        services.AddIndexProvider<SignInIndexProvider>();
        services.AddIndexProvider<UserIndexProvider>();
        services.AddDataMigration<Migrations>();
        services.AddPermissionProvider<Permissions>();
        services.AddRecipeExecutionStep<UsersStep>();
        AddLiquidFilters(services);
        AddAdministration(services);
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        // Who brings nothing is nobody: there is no need to ask the schemes.
        app.UseWhen(context => HasCredentials(context.Request.Headers), visitor => visitor.UseAuthentication()).UseAuthorization();
        Map(routes, _userOptions.LoginPath, "Login");
        Map(routes, _userOptions.LogoffPath, "LogOff");
        Map(routes, _userOptions.ChangePasswordUrl, "ChangePassword");
    }

    private static bool HasCredentials(IHeaderDictionary headers) => headers.Cookie.Count > 0 || headers.Authorization.Count > 0;

    private static void AddAdministration(IServiceCollection services)
    {
        services.AddNavigationProvider<AdminMenu>();
        services.AddSiteDisplayDriver<LoginSettingsDisplayDriver>();
        services.AddSettingsGroupPermission(LoginSettingsDisplayDriver.GroupId, UsersPermissions.ManageUsers);
        services.AddDisplayDriver<User, UserInformationDisplayDriver>();
        services.AddDisplayDriver<User, UserDisplayDriver>();
        services.AddDisplayDriver<User, UserRoleDisplayDriver>();
        services.AddDisplayDriver<UserMenu, UserMenuDisplayDriver>();
        services.AddScoped<IAuthorizationHandler, RoleAuthorizationHandler>();
        services.AddPermissionProvider<UserRolePermissions>();
        services.AddScoped<IRoleRemovedEventHandler, RolesOfUsers>();
        services.Configure<MvcOptions>(options => options.Filters.Add(new UserMenuFilter()));
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
        options.Events = new SignInCookieEvents();
    }

    private void ConfigureSecondStep(CookieAuthenticationOptions options, string name)
    {
        options.Cookie.Name = name + _shellSettings.Name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.ExpireTimeSpan = TimeSpan.FromMinutes(10);
    }

    private static void Map(IEndpointRouteBuilder routes, string path, string action)
        => routes.MapAreaControllerRoute(action, "OrchardCore.Users", path, new { controller = "Account", action });
}
