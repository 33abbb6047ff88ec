using Fluid;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Data.Migration;
using OrchardCore.Liquid;
using OrchardCore.Markdown.Drivers;
using OrchardCore.Markdown.Fields;
using OrchardCore.Markdown.Handlers;
using OrchardCore.Markdown.Models;
using OrchardCore.Markdown.Services;
using OrchardCore.Markdown.ViewModels;
using OrchardCore.Modules;

namespace OrchardCore.Markdown;

[Feature("OrchardCore.Markdown")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<IMarkdownService, MarkdownService>();
        services.AddSingleton<KnownMarkdown>();
        services.AddScoped<MarkdownRenderer>();
        services.Configure<TemplateOptions>(options =>
        {
            options.MemberAccessStrategy.Register<MarkdownField>();
            options.MemberAccessStrategy.Register<MarkdownFieldViewModel>();
            options.MemberAccessStrategy.Register<MarkdownBodyPart>();
            options.MemberAccessStrategy.Register<MarkdownBodyPartViewModel>();
        });
        services.AddContentField<MarkdownField>().UseDisplayDriver<MarkdownFieldDisplayDriver>().AddHandler<MarkdownFieldHandler>();
        services.AddContentPart<MarkdownBodyPart>().UseDisplayDriver<MarkdownBodyPartDisplayDriver>().AddHandler<MarkdownBodyPartHandler>();
        services.AddLiquidFilter<MarkdownifyFilter>("markdownify");
        services.AddDataMigration<Migrations>();
    }
}
