using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Contents.Unsaved;
using OrchardCore.Modules;

namespace OrchardCore.Contents;

[Feature("OrchardCore.Contents")]
public sealed class UnsavedStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<UnsavedContent>();
        services.AddScoped<ContentAdvisors>();
        services.AddScoped(provider => new Lazy<ContentAdvisors>(provider.GetRequiredService<ContentAdvisors>));
        services.AddScoped<IContentDisplayDriver, AdviceDisplayDriver>();
    }
}
