using Fluid;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Data.Migration;
using OrchardCore.Liquid.Drivers;
using OrchardCore.Liquid.Handlers;
using OrchardCore.Liquid.Models;
using OrchardCore.Liquid.ViewModels;
using OrchardCore.Modules;

namespace OrchardCore.Liquid;

/// <summary>The part with a template; the parser and the filters are always there.</summary>
[Feature("OrchardCore.Liquid")]
[RequireFeatures("OrchardCore.Contents")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<LiquidPart>().UseDisplayDriver<LiquidPartDisplayDriver>().AddHandler<LiquidPartHandler>();
        services.Configure<TemplateOptions>(options =>
        {
            options.MemberAccessStrategy.Register<LiquidPart>();
            options.MemberAccessStrategy.Register<LiquidPartViewModel>();
        });
        services.AddDataMigration<Migrations>();
    }
}
