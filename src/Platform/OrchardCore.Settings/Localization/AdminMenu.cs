using Microsoft.Extensions.Localization;
using OrchardCore.Localization.Drivers;
using OrchardCore.Navigation;
using OrchardCore.Settings;

namespace OrchardCore.Localization;

public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.AddSettingsGroup(S, S["Languages"], "10", LocalizationSettingsDisplayDriver.GroupId, Permissions.ManageCultures);
        return ValueTask.CompletedTask;
    }
}
