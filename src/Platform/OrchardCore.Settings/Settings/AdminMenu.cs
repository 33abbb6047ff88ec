using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;
using OrchardCore.Settings.Drivers;

namespace OrchardCore.Settings;

public sealed class AdminMenu : AdminNavigationProvider
{
    private static readonly RouteValueDictionary _route = new() { ["area"] = "OrchardCore.Settings", ["groupId"] = DefaultSiteSettingsDisplayDriver.GroupId };

    private static readonly RouteValueDictionary _analytics = new() { ["area"] = "OrchardCore.Settings", ["groupId"] = AnalyticsDisplayDriver.GroupId };

    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Configuration"], NavigationConstants.AdminMenuConfigurationPosition, configuration => configuration
            .Id("configuration")
            .Add(S["Settings"], "1", settings => settings
                .Id("settings")
                .Add(S["General"], "1", general => general
                    .Permission(Permissions.ManageGroupSettings)
                    .Action("Index", "Admin", _route)
                    .LocalNav())
                .Add(S["Analytics"], "90", analytics => analytics
                    .Permission(Permissions.ManageGroupSettings)
                    .Action("Index", "Admin", _analytics)
                    .LocalNav())));
        return ValueTask.CompletedTask;
    }
}
