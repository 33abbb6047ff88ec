using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Indexing.Recipes;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Recipes;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Indexing;

[Feature("OrchardCore.Indexing")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IIndexProfileStore, IndexProfileStore>();
        services.AddPermissionProvider<IndexingPermissionsProvider>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddRecipeExecutionStep<IndexProfileStep>();
        services.AddRecipeExecutionStep<ResetIndexStep>();
        services.AddRecipeExecutionStep<RebuildIndexStep>();
    }
}
