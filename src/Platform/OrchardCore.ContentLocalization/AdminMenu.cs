using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentLocalization.Drivers;
using OrchardCore.Navigation;

namespace OrchardCore.ContentLocalization;

public sealed class AdminMenu : AdminNavigationProvider
{
    private static readonly RouteValueDictionary _picker = new() { ["area"] = "OrchardCore.Settings", ["groupId"] = ContentCulturePickerSettingsDriver.GroupId };

    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Configuration"], NavigationConstants.AdminMenuConfigurationPosition, configuration => configuration
            .Add(S["Settings"], "1", settings => settings
                .Add(S["Language of pages"], "11", picker => picker
                    .Permission(ContentLocalizationPermissions.ManageContentCulturePicker)
                    .Action("Index", "Admin", _picker)
                    .LocalNav())));
        return ValueTask.CompletedTask;
    }
}
