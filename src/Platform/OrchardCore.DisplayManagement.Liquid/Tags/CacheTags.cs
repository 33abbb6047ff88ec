using System.Globalization;
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
        RegisterDependency(parser, "cache_expires_on", static (scopes, value) => scopes.WithExpiryOn(ParseTime(value.ToStringValue())));
        RegisterDependency(parser, "cache_expires_after", static (scopes, value) => scopes.WithExpiryAfter(TagArguments.ParseDuration(value.ToStringValue(), "cache_expires_after")));
        RegisterDependency(parser, "cache_expires_sliding", static (scopes, value) => scopes.WithExpirySliding(TagArguments.ParseDuration(value.ToStringValue(), "cache_expires_sliding")));
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

    private static DateTimeOffset ParseTime(string text) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        ? time
        : throw new ArgumentException($"'{text}' of 'cache_expires_on' is not a time such as 2027-01-31T12:00:00Z");

    private static T? Service<T>(TemplateContext context) where T : class => (context as LiquidTemplateContext)?.Services.GetService<T>();

    private static CacheContext? CacheOf(TagArguments values, TemplateContext context)
    {
        if (values.GetString("id", 0) is not { Length: > 0 } id)
        {
            return null;
        }

        var cache = new CacheContext(id);
        values.ApplyTo(cache, context, "vary_by", "dependencies", "expires_after", "expires_sliding");
        return cache;
    }
}
