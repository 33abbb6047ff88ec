using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.CustomSettings.Drivers;
using OrchardCore.CustomSettings.Services;
using OrchardCore.Navigation;

namespace OrchardCore.CustomSettings;

/// <summary>A page of settings for each type of custom settings.</summary>
internal sealed class AdminMenu : AdminNavigationProvider
{
    private readonly CustomSettingsService _settings;
    private readonly IStringLocalizer S;

    public AdminMenu(CustomSettingsService settings, IStringLocalizer<AdminMenu> localizer)
    {
        _settings = settings;
        S = localizer;
    }

    protected override async ValueTask BuildAsync(NavigationBuilder builder)
    {
        foreach (var type in await _settings.GetAllSettingsTypesAsync())
        {
            builder.Add(S["Configuration"], NavigationConstants.AdminMenuConfigurationPosition, configuration => configuration
                .Add(S["Settings"], "1", settings => settings
                    .Add(new LocalizedString(type.DisplayName, type.DisplayName), "70", group => group
                        .Permission(CustomSettingsPermissions.Of(type))
                        .Action("Index", "Admin", new RouteValueDictionary { ["area"] = "OrchardCore.Settings", ["groupId"] = type.Name })
                        .LocalNav())));
        }
    }
}
