using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace OrchardCore.Placements;

public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer) => S = localizer;

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Design"], NavigationConstants.AdminMenuDesignPosition, design => design
            .Add(S["Placements"], "7", placements => placements
                .Action("Index", "Admin", "OrchardCore.Placements")
                .Permission(Permissions.ManagePlacements)
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
