using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;
using OrchardCore.Seo.Drivers;
using OrchardCore.Settings;

namespace OrchardCore.Seo;

public sealed class RobotsAdminMenu : AdminNavigationProvider
{
    private static readonly RouteValueDictionary _route = new() { ["area"] = "OrchardCore.Settings", ["groupId"] = RobotsSettingsDisplayDriver.GroupId };

    private readonly IStringLocalizer S;

    public RobotsAdminMenu(IStringLocalizer<RobotsAdminMenu> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Configuration"], NavigationConstants.AdminMenuConfigurationPosition, configuration => configuration
            .Add(S["Settings"], "1", settings => settings
                .Add(S["Search engines"], "30", robots => robots
                    .Permission(SeoPermissions.ManageSeoSettings)
                    .Action("Index", "Admin", _route)
                    .LocalNav())));
        return ValueTask.CompletedTask;
    }
}
