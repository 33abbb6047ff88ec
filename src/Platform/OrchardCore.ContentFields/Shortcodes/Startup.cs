using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentFields.Services;
using OrchardCore.Liquid;
using OrchardCore.Modules;
using OrchardCore.Shortcodes.Services;

namespace OrchardCore.Shortcodes;

/// <summary>Shortcodes and, since every feature with bodies depends on this one, what renders them.</summary>
[Feature("OrchardCore.Shortcodes")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IShortcodeService, ShortcodeService>();
        services.AddLiquidFilter<ShortcodeFilter>("shortcode");
        services.AddScoped<BodyRenderer>();
        services.AddScoped<BodyValidator>();
        services.AddSingleton<SanitizedHtml>();
    }
}
