using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;
using OrchardCore.Users.Drivers;
using OrchardCore.Users.Models;

namespace OrchardCore.Users;

public sealed class AdminMenu : AdminNavigationProvider
{
    private static readonly RouteValueDictionary _loginSettings = new() { ["area"] = "OrchardCore.Settings", ["groupId"] = LoginSettingsDisplayDriver.GroupId };

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
            .Add(S["Configuration"], NavigationConstants.AdminMenuConfigurationPosition, configuration => configuration
                .Add(S["Settings"], "1", settings => settings
                    .Add(S["Signing in"], "50", login => login
                        .Permission(UsersPermissions.ManageUsers)
                        .Action("Index", "Admin", _loginSettings)
                        .LocalNav())));
        return ValueTask.CompletedTask;
    }
}
