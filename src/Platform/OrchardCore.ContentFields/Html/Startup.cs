using Fluid;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Data.Migration;
using OrchardCore.Html.Drivers;
using OrchardCore.Html.Handlers;
using OrchardCore.Html.Models;
using OrchardCore.Html.ViewModels;
using OrchardCore.Modules;

namespace OrchardCore.Html;

[Feature("OrchardCore.Html")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.Configure<TemplateOptions>(options =>
        {
            options.MemberAccessStrategy.Register<HtmlBodyPart>();
            options.MemberAccessStrategy.Register<HtmlBodyPartViewModel>();
        });
        services.AddContentPart<HtmlBodyPart>().UseDisplayDriver<HtmlBodyPartDisplayDriver>().AddHandler<HtmlBodyPartHandler>();
        services.AddDataMigration<Migrations>();
    }
}
