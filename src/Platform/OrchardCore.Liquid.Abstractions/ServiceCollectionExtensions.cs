using System.Text.Json.Dynamic;
using System.Text.Json.Nodes;
using Fluid;
using Fluid.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OrchardCore.Liquid.Filters;
using OrchardCore.Liquid.Parsing;
using OrchardCore.Liquid.Services;
using OrchardCore.Liquid.Values;

namespace OrchardCore.Liquid;

public static class ServiceCollectionExtensions
{
    /// <summary>Makes a filter known; it is resolved from the services of the template's scope.</summary>
    public static IServiceCollection AddLiquidFilter<TLiquidFilter>(this IServiceCollection services, string name)
        where TLiquidFilter : class, ILiquidFilter
    {
        services.Configure<TemplateOptions>(options => options.Filters.AddFilter(name, ProcessAsync<TLiquidFilter>));
        services.TryAddScoped<TLiquidFilter>();
        return services;
    }

    /// <summary>The parser, <see cref="ILiquidTemplateManager"/>, the global values and the filters that need no view.</summary>
    public static IServiceCollection AddLiquid(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => new LiquidParser(
            provider.GetRequiredService<IOptions<FluidParserOptions>>().Value,
            provider.GetRequiredService<IOptions<TemplateOptions>>().Value));
        services.TryAddSingleton<LiquidTemplateCache>();
        services.TryAddScoped<ILiquidTemplateManager, LiquidTemplateManager>();
        services.Configure<FluidParserOptions>(options => options.AllowFunctions = true);
        services.Configure<TemplateOptions>(ConfigureTemplates);
        return services
            .AddLiquidFilter<LocalTimeZoneFilter>("local")
            .AddLiquidFilter<UtcTimeZoneFilter>("utc")
            .AddLiquidFilter<SlugifyFilter>("slugify")
            .AddLiquidFilter<LiquidFilter>("liquid")
            .AddLiquidFilter<HrefFilter>("href")
            .AddLiquidFilter<AbsoluteUrlFilter>("absolute_url")
            .AddLiquidFilter<SanitizeHtmlFilter>("sanitize_html")
            .AddLiquidFilter<SupportedCulturesFilter>("supported_cultures");
    }

    private static void ConfigureTemplates(TemplateOptions options)
    {
        options.MaxSteps = LiquidLimits.Steps;
        options.MaxRecursion = LiquidLimits.Nesting;
        options.ValueConverters.Add(Convert);
        options.MemberAccessStrategy.Register<LiquidPropertyAccessor, FluidValue>((accessor, name) => accessor.GetValueAsync(name));
        options.MemberAccessStrategy.Register<JsonObject, object?>((json, name) => json[name]);
        options.Filters.AddFilter("json", JsonFilters.Json);
        options.Filters.AddFilter("jsonparse", JsonFilters.JsonParse);
        options.Filters.AddFilter("transliterate", TextFilters.Transliterate);
        options.Filters.AddFilter("replace", TextFilters.Replace);
        FormatFilters.Guard(options.Filters);
        LiquidGlobals.Register(options.Scope);
    }

    /// <summary>JSON as Fluid knows it; times without a zone are UTC, as they are stored, never the server's.</summary>
    private static object? Convert(object value) => value switch
    {
        JsonObject json => new ObjectValue(json),
        JsonDynamicBase dynamic => dynamic.Node is JsonObject json ? new ObjectValue(json) : dynamic.Node is { } node ? Convert(node) ?? node : NilValue.Instance,
        JsonValue json => JsonFilters.ToFluidValue(json),
        DateTime time => new DateTimeValue(new DateTimeOffset(time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc))),
        _ => null,
    };

    private static ValueTask<FluidValue> ProcessAsync<TLiquidFilter>(FluidValue input, FilterArguments arguments, TemplateContext context)
        where TLiquidFilter : class, ILiquidFilter
    {
        var liquidContext = context as LiquidTemplateContext
            ?? throw new InvalidOperationException($"The filter {typeof(TLiquidFilter).Name} needs a {nameof(LiquidTemplateContext)}.");
        return liquidContext.Services.GetRequiredService<TLiquidFilter>().ProcessAsync(input, arguments, liquidContext);
    }
}
