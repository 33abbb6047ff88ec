using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace OrchardCore.Menu;

public sealed class AdminMenu : AdminNavigationProvider
{
    private static readonly RouteValueDictionary _menus = new() { ["area"] = "OrchardCore.Contents", ["contentTypeId"] = "Menu" };

    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Design"], NavigationConstants.AdminMenuDesignPosition, design => design
            .Id("design")
            .Add(S["Menus"], "3", menus => menus
                .Id("menus")
                .Permission(Permissions.ManageMenu)
                .Action("List", "Admin", _menus)
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
