using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;
using OrchardCore.Settings;

namespace OrchardCore.Email;

public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder
            .AddSettingsGroup(S, S["E-mail"], "20", EmailSettings.GroupId, Permissions.ManageEmailSettings)
            .Add(S["Configuration"], NavigationConstants.AdminMenuConfigurationPosition, configuration => configuration
                .Add(S["Settings"], "1", settings => settings
                    .Add(S["Test mail"], "21", test => test
                        .Permission(Permissions.ManageEmailSettings)
                        .Action("Test", "Email", "OrchardCore.Email")
                        .LocalNav())));
        return ValueTask.CompletedTask;
    }
}
