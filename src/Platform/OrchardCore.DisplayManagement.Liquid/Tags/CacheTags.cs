using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;
using Fluid.Values;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.Environment.Cache;
using OrchardCore.Liquid;
using OrchardCore.Liquid.Parsing;

namespace OrchardCore.DisplayManagement.Liquid.Tags;

/// <summary>cache and the tags within it. While the feature OrchardCore.DynamicCache is off, the block is just rendered.</summary>
internal static class CacheTags
{
    public static void Register(LiquidParser parser)
    {
        parser.RegisterParserBlock("cache", parser.ArgumentsListParser, static async (arguments, statements, writer, encoder, context) =>
        {
            var values = await TagArguments.EvaluateAsync(arguments, context);
            var completion = Completion.Normal;
            async ValueTask<IHtmlContent> RenderAsync()
            {
                (completion, var rendered) = await LiquidTagServices.RenderAsync(statements, encoder, context);
                return rendered;
            }

            var html = Service<IShapeCache>(context) is { } cache && CacheOf(values, context) is { } scope
                ? await cache.GetOrRenderAsync(scope, RenderAsync)
                : await RenderAsync();
            LiquidTagServices.Write(html, writer, encoder);
            return completion;
        });

        RegisterDependency(parser, "cache_dependency", static (scopes, value) => scopes.AddDependencies(value.ToStringValue()));
        RegisterDependency(parser, "cache_expires_on", static (scopes, value) => scopes.WithExpiryOn(DateTimeOffset.Parse(value.ToStringValue(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)));
        RegisterDependency(parser, "cache_expires_after", static (scopes, value) => scopes.WithExpiryAfter(TimeSpan.Parse(value.ToStringValue(), CultureInfo.InvariantCulture)));
        RegisterDependency(parser, "cache_expires_sliding", static (scopes, value) => scopes.WithExpirySliding(TimeSpan.Parse(value.ToStringValue(), CultureInfo.InvariantCulture)));
    }

    private static void RegisterDependency(LiquidParser parser, string name, Action<ICacheScopeManager, FluidValue> add)
    {
        parser.RegisterParserTag(name, parser.PrimaryParser, async (expression, _, _, context) =>
        {
            var value = await expression.EvaluateAsync(context);
            if (Service<ICacheScopeManager>(context) is { } scopes)
            {
                add(scopes, value);
            }

            return Completion.Normal;
        });
    }

    private static T? Service<T>(TemplateContext context) where T : class => (context as LiquidTemplateContext)?.Services.GetService<T>();

    private static CacheContext? CacheOf(TagArguments values, TemplateContext context)
    {
        if (values.GetString("id", 0) is not { Length: > 0 } id)
        {
            return null;
        }

        var cache = new CacheContext(id);
        cache.AddContext(values.Words("vary_by", context)).AddTag(values.Words("dependencies", context));
        if (values.Duration("expires_after") is { } after)
        {
            cache.WithExpiryAfter(after);
        }

        if (values.Duration("expires_sliding") is { } sliding)
        {
            cache.WithExpirySliding(sliding);
        }

        return cache;
    }
}
