using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data.Migration;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Recipes;
using OrchardCore.Roles.Recipes;
using OrchardCore.Roles.Services;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;
using OrchardCore.Security.Services;

namespace OrchardCore.Roles;

[Feature("OrchardCore.Roles.Core")]
public sealed class CoreStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<ISystemRoleProvider, SystemRoleProvider>();
        services.AddScoped<RoleStore>();
        services.AddScoped<IRoleStore<IRole>>(provider => provider.GetRequiredService<RoleStore>());
        services.AddScoped<IRoleClaimStore<IRole>>(provider => provider.GetRequiredService<RoleStore>());
        services.AddScoped<RoleManager<IRole>>();
        services.AddScoped<IRoleValidator<IRole>, RoleValidator<IRole>>();
        services.AddScoped<IRoleService, RoleService>();
        services.AddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.AddSingleton<IdentityErrorDescriber>();

        services.AddScoped<RoleUpdater>();
        services.AddScoped<IFeatureEventHandler>(provider => provider.GetRequiredService<RoleUpdater>());
        services.AddScoped<IRoleCreatedEventHandler>(provider => provider.GetRequiredService<RoleUpdater>());

        services.AddScoped<IAuthorizationHandler, RolesPermissionHandler>();
        services.AddRecipeExecutionStep<RolesStep>();
        services.AddDataMigration<Migrations>();
    }
}

[Feature("OrchardCore.Roles")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<Permissions>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddScoped<PermissionCatalog>();
    }
}
