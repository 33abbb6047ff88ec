using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement.Advice;
using OrchardCore.Modules;

namespace OrchardCore.ContentFields.Advice;

[Feature("OrchardCore.ContentFields")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<InternalLinks>();
        services.AddScoped<IContentAdvisor, HtmlAdvisor>();
    }
}
