using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Modules;
using OrchardCore.Rules.Services;

namespace OrchardCore.Rules;

[Feature("OrchardCore.Rules")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<DisplayedContentTypes>();
        services.AddScoped<IContentDisplayDriver>(provider => provider.GetRequiredService<DisplayedContentTypes>());
        services.AddScoped<IRuleService, RuleService>();
        services.AddScoped<ConditionCatalog>();
        services.AddScoped<ConditionEditor>();
    }
}
