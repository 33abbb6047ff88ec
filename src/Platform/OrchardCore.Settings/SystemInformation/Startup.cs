using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;
using OrchardCore.SystemInformation.Services;

namespace OrchardCore.SystemInformation;

[Feature("OrchardCore.Settings")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<SystemInspector>();
        services.AddScoped<DatabaseInspector>();
        services.AddScoped<FactTexts>();
        services.AddPermissionProvider<SystemPermissions>();
        services.AddNavigationProvider<AdminMenu>();
    }
}

[Feature("OrchardCore.Settings")]
public sealed class SystemPermissions : IPermissionProvider
{
    public static readonly Permission ViewSystemInformation = new("ViewSystemInformation", "View system information", isSecurityCritical: true);

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([ViewSystemInformation]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes()
        => [new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [ViewSystemInformation] }];
}

public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Tools"], "90", tools => tools
            .Add(S["System"], "4", system => system
                .Permission(SystemPermissions.ViewSystemInformation)
                .Action("Index", "System", "OrchardCore.Settings")
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
