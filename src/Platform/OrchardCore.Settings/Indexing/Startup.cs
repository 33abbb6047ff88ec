using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Indexing.Recipes;
using OrchardCore.Modules;
using OrchardCore.Recipes;

namespace OrchardCore.Indexing;

[Feature("OrchardCore.Indexing")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddRecipeExecutionStep<IndexProfileStep>();
        services.AddRecipeExecutionStep<ResetIndexStep>();
        services.AddRecipeExecutionStep<RebuildIndexStep>();
    }
}
