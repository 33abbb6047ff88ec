using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;
using OrchardCore.Search.Drivers;

namespace OrchardCore.Search;

public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer) => S = localizer;

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Search"], NavigationConstants.AdminMenuSearchPosition, search => search
            .AddClass("search").Id("search")
            .Add(S["Search page"], "3", settings => settings
                .Action("Index", "Admin", new RouteValueDictionary { ["area"] = "OrchardCore.Settings", ["groupId"] = SearchSettingsDisplayDriver.GroupId })
                .Permission(SearchPermissions.ManageSearchSettings)
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
