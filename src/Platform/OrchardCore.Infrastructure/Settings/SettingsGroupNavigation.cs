using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Settings;

public static class SettingsGroupNavigation
{
    /// <summary>Adds the page of a group of settings to the menu, below Configuration and Settings.</summary>
    /// <param name="S">Has "Configuration" and "Settings" in the language of the menu.</param>
    /// <param name="position">The place among the settings.</param>
    /// <param name="permission">What is needed to see the entry.</param>
    public static NavigationBuilder AddSettingsGroup(
        this NavigationBuilder builder, IStringLocalizer S, LocalizedString name, string position, string groupId, Permission permission)
        => builder.Add(S["Configuration"], NavigationConstants.AdminMenuConfigurationPosition, configuration => configuration
            .Add(S["Settings"], "1", settings => settings
                .Add(name, position, group => group
                    .Permission(permission)
                    .Action("Index", "Admin", new RouteValueDictionary { ["area"] = "OrchardCore.Settings", ["groupId"] = groupId })
                    .LocalNav())));
}
