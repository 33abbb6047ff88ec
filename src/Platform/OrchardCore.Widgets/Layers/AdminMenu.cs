using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Layers.Drivers;
using OrchardCore.Navigation;

namespace OrchardCore.Layers;

public sealed class AdminMenu : AdminNavigationProvider
{
    private static readonly RouteValueDictionary _zones = new() { ["area"] = "OrchardCore.Settings", ["groupId"] = LayerSettingsDisplayDriver.GroupId };

    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder
            .Add(S["Design"], NavigationConstants.AdminMenuDesignPosition, design => design
                .Id("design")
                .Add(S["Widgets"], "2", widgets => widgets
                    .Id("widgets")
                    .Permission(Permissions.ManageLayers)
                    .Action("Index", "Admin", "OrchardCore.Layers")
                    .LocalNav()))
            .Add(S["Configuration"], NavigationConstants.AdminMenuConfigurationPosition, configuration => configuration
                .Add(S["Settings"], "1", settings => settings
                    .Add(S["Zones"], "7", zones => zones
                        .Permission(Permissions.ManageLayers)
                        .Action("Index", "Admin", _zones)
                        .LocalNav())));
        return ValueTask.CompletedTask;
    }
}
