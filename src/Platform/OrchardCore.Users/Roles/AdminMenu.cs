using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace OrchardCore.Roles;

public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Access control"], NavigationConstants.AdminMenuAccessControlPosition, access => access
            .Id("accessControl")
            .Add(S["Roles"], "2", roles => roles
                .Id("roles")
                .Permission(RolesPermissions.ManageRoles)
                .Action("Index", "Admin", "OrchardCore.Roles")
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
