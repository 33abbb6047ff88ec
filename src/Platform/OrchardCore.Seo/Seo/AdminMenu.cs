using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;
using OrchardCore.Seo.Drivers;
using OrchardCore.Settings;

namespace OrchardCore.Seo;

public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.AddSettingsGroup(S, S["Robots"], "8", RobotsSettingsDisplayDriver.GroupId, SeoPermissions.ManageSeoSettings);
        return ValueTask.CompletedTask;
    }
}
