using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace OrchardCore.Themes;

public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Design"], NavigationConstants.AdminMenuDesignPosition, design => design
            .Id("design")
            .Add(S["Themes"], "1", themes => themes
                .Id("themes")
                .Permission(Permissions.ApplyTheme)
                .Action("Index", "Themes", "OrchardCore.Themes")
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
