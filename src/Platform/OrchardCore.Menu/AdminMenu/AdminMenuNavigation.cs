using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace OrchardCore.AdminMenu;

public sealed class AdminMenuNavigation : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenuNavigation(IStringLocalizer<AdminMenuNavigation> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Configuration"], NavigationConstants.AdminMenuConfigurationPosition, configuration => configuration
            .Add(S["Menus of the administration"], "7", menus => menus
                .Permission(Permissions.ManageAdminMenu)
                .Action("List", "Menu", "OrchardCore.AdminMenu")
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
