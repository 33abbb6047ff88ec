using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Localization.Drivers;
using OrchardCore.Navigation;

namespace OrchardCore.Localization;

public sealed class AdminMenu : AdminNavigationProvider
{
    private static readonly RouteValueDictionary _route = new() { ["area"] = "OrchardCore.Settings", ["groupId"] = LocalizationSettingsDisplayDriver.GroupId };

    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Configuration"], NavigationConstants.AdminMenuConfigurationPosition, configuration => configuration
            .Add(S["Settings"], "1", settings => settings
                .Add(S["Languages"], "10", languages => languages
                    .Permission(Permissions.ManageCultures)
                    .Action("Index", "Admin", _route)
                    .LocalNav())));
        return ValueTask.CompletedTask;
    }
}
