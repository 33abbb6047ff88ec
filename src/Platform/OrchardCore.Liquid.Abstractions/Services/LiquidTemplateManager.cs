using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace OrchardCore.Liquid.Services;

internal sealed class LiquidTemplateManager : ILiquidTemplateManager
{
    private readonly LiquidTemplateCache _cache;
    private readonly TemplateOptions _options;
    private readonly IServiceProvider _services;

    public LiquidTemplateManager(LiquidTemplateCache cache, IOptions<TemplateOptions> options, IServiceProvider services)
    {
        _cache = cache;
        _options = options.Value;
        _services = services;
    }

    public async Task<string> RenderStringAsync(string template, TextEncoder encoder, object? model, IEnumerable<KeyValuePair<string, FluidValue>>? properties)
    {
        var writer = new StringWriter();
        await RenderAsync(template, writer, encoder, model, properties);
        return writer.ToString();
    }

    public async Task<IHtmlContent> RenderHtmlContentAsync(string template, TextEncoder encoder, object? model, IEnumerable<KeyValuePair<string, FluidValue>>? properties) =>
        new HtmlString(await RenderStringAsync(template, encoder, model, properties));

    public Task RenderAsync(string template, TextWriter writer, TextEncoder encoder, object? model, IEnumerable<KeyValuePair<string, FluidValue>>? properties)
    {
        if (string.IsNullOrWhiteSpace(template))
        {
            return Task.CompletedTask;
        }

        var context = new LiquidTemplateContext(_services, _options);
        foreach (var property in properties ?? [])
        {
            context.SetValue(property.Key, property.Value);
        }

        return _cache.Get(template).RenderAsync(writer, encoder, context, model);
    }

    public bool Validate(string template, out IEnumerable<string> errors)
    {
        try
        {
            _cache.Get(template ?? "");
            errors = [];
            return true;
        }
        catch (LiquidParseException exception)
        {
            errors = [Describe(exception)];
            return false;
        }
    }

    // For people: in their language, where the site has translations.
    private string Describe(LiquidParseException exception)
        => _services.GetService<IStringLocalizer<LiquidTemplateManager>>() is { } localizer
            ? localizer["Line {0}, column {1}: {2}", exception.Line, exception.Column, localizer[exception.Reason.Format, exception.Reason.GetArguments()!]]
            : exception.Message;
}
