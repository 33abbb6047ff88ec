using Fluid;
using Fluid.Values;

namespace OrchardCore.Liquid;

/// <summary>A filter with services; register it with <c>services.AddLiquidFilter&lt;T&gt;("name")</c>.</summary>
public interface ILiquidFilter
{
    ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context);
}
