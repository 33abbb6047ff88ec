using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;
using OrchardCore.Security.Drivers;
using OrchardCore.Settings;

namespace OrchardCore.Security;

public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.AddSettingsGroup(S, S["Security headers"], "60", SecuritySettingsDisplayDriver.GroupId, SecurityPermissions.ManageSecurityHeadersSettings);
        return ValueTask.CompletedTask;
    }
}
