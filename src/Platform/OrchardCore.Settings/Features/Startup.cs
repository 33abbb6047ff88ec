using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Features.Recipes;
using OrchardCore.Features.Services;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Recipes;

namespace OrchardCore.Features;

[Feature("OrchardCore.Features")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddRecipeExecutionStep<FeatureStep>();
        services.AddPermissionProvider<Permissions>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddScoped<FeatureSwitch>();
        services.AddSingleton<FeatureTexts>();
        services.AddScoped<FeaturesOfContent>();
    }
}
