using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace OrchardCore.Liquid.Filters;

/// <summary>Renders a text as a template; the argument becomes its Model.</summary>
internal sealed class LiquidFilter : ILiquidFilter
{
    private readonly ILiquidTemplateManager _liquidTemplateManager;

    public LiquidFilter(ILiquidTemplateManager liquidTemplateManager)
    {
        _liquidTemplateManager = liquidTemplateManager;
    }

    public async ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        var text = await _liquidTemplateManager.RenderStringAsync(input.ToStringValue(), HtmlEncoder.Default, arguments.At(0).ToObjectValue());
        return new StringValue(text, encode: false);
    }
}
