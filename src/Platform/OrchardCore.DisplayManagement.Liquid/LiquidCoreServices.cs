using Fluid;
using Fluid.Values;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Liquid;
using OrchardCore.DisplayManagement.Liquid.Filters;
using OrchardCore.DisplayManagement.Shapes;
using OrchardCore.DisplayManagement.Templates;
using OrchardCore.Environment.Shell.Configuration;
using OrchardCore.Liquid;
using OrchardCore.Liquid.Parsing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Liquid with Orchard's tags, shape filters and .liquid templates, for the container of the shell.</summary>
public static class LiquidCoreServices
{
    public static IServiceCollection AddLiquidCoreServices(this IServiceCollection services)
    {
        services.AddSingleton<LiquidViewParser>();
        services.AddSingleton<LiquidParser>(provider => provider.GetRequiredService<LiquidViewParser>());
        services.AddLiquid();
        services.AddSingleton<IShapeTemplateProvider, LiquidTemplateProvider>();
        services.AddSingleton<IConfigureOptions<FluidParserOptions>>(provider => new ConfigureOptions<FluidParserOptions>(options =>
            provider.GetService<IShellConfiguration>()?.GetSection("OrchardCore_Liquid").Bind(options)));
        services.Configure<TemplateOptions>(ConfigureTemplates);
        return services
            .AddLiquidFilter<NewShapeFilter>("shape_new")
            .AddLiquidFilter<ShapeRenderFilter>("shape_render")
            .AddLiquidFilter<ShapeStringifyFilter>("shape_stringify")
            .AddLiquidFilter<AppendVersionFilter>("append_version")
            .AddLiquidFilter<ResourceUrlFilter>("resource_url");
    }

    private static void ConfigureTemplates(TemplateOptions options)
    {
        options.Filters.AddFilter("t", ViewFilters.Localize);
        options.Filters.AddFilter("html_class", ViewFilters.HtmlClass);
        options.Filters.AddFilter("shape_properties", ViewFilters.ShapeProperties);
        options.MemberAccessStrategy.Register<ShapeMetadata>();
        options.ValueConverters.Add(value => value switch
        {
            IShape shape => new ShapeValue(shape),
            IHtmlContent html => new HtmlContentValue(html),
            StringValues values => new StringValue(values.ToString()),
            _ => null,
        });
    }
}
