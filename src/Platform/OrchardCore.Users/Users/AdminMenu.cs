using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;
using OrchardCore.Settings;
using OrchardCore.Users.Drivers;
using OrchardCore.Users.Models;

namespace OrchardCore.Users;

public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder
            .Add(S["Access control"], NavigationConstants.AdminMenuAccessControlPosition, access => access
                .Id("accessControl")
                .Add(S["Users"], "1", users => users
                    .Id("users")
                    .Permission(UsersPermissions.ListUsers)
                    .Resource(new User())
                    .Action("Index", "Admin", UserConstants.Features.Users)
                    .LocalNav()))
            .AddSettingsGroup(S, S["Signing in"], "50", LoginSettingsDisplayDriver.GroupId, UsersPermissions.ManageUsers);
        return ValueTask.CompletedTask;
    }
}
