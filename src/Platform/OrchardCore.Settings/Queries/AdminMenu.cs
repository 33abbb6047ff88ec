using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace OrchardCore.Queries;

public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer) => S = localizer;

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Search"], NavigationConstants.AdminMenuSearchPosition, search => search
            .AddClass("search").Id("search")
            .Add(S["Queries"], "5", queries => queries
                .Add(S["All Queries"], "1", all => all
                    .Action("Index", "Admin", "OrchardCore.Queries")
                    .Permission(Permissions.ManageQueries)
                    .LocalNav())));
        return ValueTask.CompletedTask;
    }
}

public sealed class SqlAdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public SqlAdminMenu(IStringLocalizer<SqlAdminMenu> localizer) => S = localizer;

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Search"], NavigationConstants.AdminMenuSearchPosition, search => search
            .Add(S["Queries"], "5", queries => queries
                .Add(S["Run SQL Query"], "2", sql => sql
                    .Action("Query", "SqlAdmin", "OrchardCore.Queries")
                    .Permission(SqlPermissions.ManageSqlQueries)
                    .LocalNav())));
        return ValueTask.CompletedTask;
    }
}
