using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;
using OrchardCore.Security.Drivers;

namespace OrchardCore.Security;

public sealed class AdminMenu : AdminNavigationProvider
{
    private static readonly RouteValueDictionary _route = new() { ["area"] = "OrchardCore.Settings", ["groupId"] = SecuritySettingsDisplayDriver.GroupId };

    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Configuration"], NavigationConstants.AdminMenuConfigurationPosition, configuration => configuration
            .Add(S["Settings"], "1", settings => settings
                .Add(S["Security headers"], "60", headers => headers
                    .Permission(SecurityPermissions.ManageSecurityHeadersSettings)
                    .Action("Index", "Admin", _route)
                    .LocalNav())));
        return ValueTask.CompletedTask;
    }
}
