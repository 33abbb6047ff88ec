using Fluid;
using Fluid.Values;
using OrchardCore.Infrastructure.Html;

namespace OrchardCore.Liquid.Filters;

internal sealed class SanitizeHtmlFilter : ILiquidFilter
{
    private readonly IHtmlSanitizerService _htmlSanitizerService;

    public SanitizeHtmlFilter(IHtmlSanitizerService htmlSanitizerService)
    {
        _htmlSanitizerService = htmlSanitizerService;
    }

    public ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context) =>
        new StringValue(_htmlSanitizerService.Sanitize(input.ToStringValue()));
}
