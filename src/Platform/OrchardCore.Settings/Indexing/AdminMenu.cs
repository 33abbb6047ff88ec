using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace OrchardCore.Indexing;

public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer) => S = localizer;

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Search"], NavigationConstants.AdminMenuSearchPosition, search => search
            .AddClass("search").Id("search")
            .Add(S["Indexes"], "1", indexes => indexes
                .Id("indexes")
                .Action("Index", "Admin", "OrchardCore.Indexing")
                .Permission(IndexingPermissions.ManageIndexes)
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
