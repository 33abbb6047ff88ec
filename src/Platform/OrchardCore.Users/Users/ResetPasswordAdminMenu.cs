using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;
using OrchardCore.Settings;
using OrchardCore.Users.Drivers;

namespace OrchardCore.Users;

public sealed class ResetPasswordAdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public ResetPasswordAdminMenu(IStringLocalizer<ResetPasswordAdminMenu> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.AddSettingsGroup(S, S["Forgotten passwords"], "51", ResetPasswordSettingsDisplayDriver.GroupId, UsersPermissions.ManageUsers);
        return ValueTask.CompletedTask;
    }
}
