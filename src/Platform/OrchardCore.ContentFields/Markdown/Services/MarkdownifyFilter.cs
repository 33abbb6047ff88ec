using Fluid;
using Fluid.Values;
using OrchardCore.Infrastructure.Html;
using OrchardCore.Liquid;

namespace OrchardCore.Markdown.Services;

/// <summary>markdownify: Markdown as sanitised HTML.</summary>
internal sealed class MarkdownifyFilter : ILiquidFilter
{
    private readonly IMarkdownService _markdownService;
    private readonly IHtmlSanitizerService _sanitizer;

    public MarkdownifyFilter(IMarkdownService markdownService, IHtmlSanitizerService sanitizer)
    {
        _markdownService = markdownService;
        _sanitizer = sanitizer;
    }

    public ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context) =>
        new StringValue(_sanitizer.Sanitize(_markdownService.ToHtml(input.ToStringValue())));
}
