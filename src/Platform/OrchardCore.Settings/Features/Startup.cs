using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Features.Recipes;
using OrchardCore.Modules;
using OrchardCore.Recipes;

namespace OrchardCore.Features;

[Feature("OrchardCore.Features")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddRecipeExecutionStep<FeatureStep>();
}
