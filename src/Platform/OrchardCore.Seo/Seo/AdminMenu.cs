using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;
using OrchardCore.Seo.Drivers;

namespace OrchardCore.Seo;

public sealed class AdminMenu : AdminNavigationProvider
{
    private static readonly RouteValueDictionary _robots = new() { ["area"] = "OrchardCore.Settings", ["groupId"] = RobotsSettingsDisplayDriver.GroupId };

    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Configuration"], NavigationConstants.AdminMenuConfigurationPosition, configuration => configuration
            .Add(S["Settings"], "1", settings => settings
                .Add(S["Robots"], "8", robots => robots
                    .Permission(SeoPermissions.ManageSeoSettings)
                    .Action("Index", "Admin", _robots)
                    .LocalNav())));
        return ValueTask.CompletedTask;
    }
}
