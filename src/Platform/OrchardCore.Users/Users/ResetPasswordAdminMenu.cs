using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;
using OrchardCore.Users.Drivers;

namespace OrchardCore.Users;

public sealed class ResetPasswordAdminMenu : AdminNavigationProvider
{
    private static readonly RouteValueDictionary _settings = new() { ["area"] = "OrchardCore.Settings", ["groupId"] = ResetPasswordSettingsDisplayDriver.GroupId };

    private readonly IStringLocalizer S;

    public ResetPasswordAdminMenu(IStringLocalizer<ResetPasswordAdminMenu> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Configuration"], NavigationConstants.AdminMenuConfigurationPosition, configuration => configuration
            .Add(S["Settings"], "1", settings => settings
                .Add(S["Forgotten passwords"], "51", reset => reset
                    .Permission(UsersPermissions.ManageUsers)
                    .Action("Index", "Admin", _settings)
                    .LocalNav())));
        return ValueTask.CompletedTask;
    }
}
