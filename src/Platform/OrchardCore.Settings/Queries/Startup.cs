using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Liquid;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Queries.Drivers;
using OrchardCore.Queries.Liquid;
using OrchardCore.Queries.Recipes;
using OrchardCore.Queries.Services;
using OrchardCore.Queries.Sql;
using OrchardCore.Recipes;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Queries;

[Feature("OrchardCore.Queries.Core")]
public sealed class CoreStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddScoped<IQueryManager, QueryManager>();
}

[Feature("OrchardCore.Queries")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddRecipeExecutionStep<QueryStep>();
        services.AddLiquidFilter<QueryFilter>("query");
        services.AddPermissionProvider<Permissions>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddDisplayDriver<Query, QueryDisplayDriver>();
    }
}

[Feature("OrchardCore.Queries.Sql")]
public sealed class SqlStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IQuerySource, SqlQuerySource>();
        services.AddDisplayDriver<Query, SqlQueryDisplayDriver>();
        services.AddPermissionProvider<SqlPermissions>();
        services.AddNavigationProvider<SqlAdminMenu>();
    }
}
