using Microsoft.Extensions.Localization;
using OrchardCore.ContentLocalization.Drivers;
using OrchardCore.Navigation;
using OrchardCore.Settings;

namespace OrchardCore.ContentLocalization;

public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.AddSettingsGroup(S, S["Language of pages"], "11", ContentCulturePickerSettingsDriver.GroupId, ContentLocalizationPermissions.ManageContentCulturePicker);
        return ValueTask.CompletedTask;
    }
}
