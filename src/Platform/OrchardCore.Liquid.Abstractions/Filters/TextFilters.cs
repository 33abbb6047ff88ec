using Fluid;
using Fluid.Values;
using OrchardCore.Localization;

namespace OrchardCore.Liquid.Filters;

/// <summary>transliterate, and replace with the limit on the length of its result.</summary>
internal static class TextFilters
{
    public static ValueTask<FluidValue> Transliterate(FluidValue input, FilterArguments arguments, TemplateContext context) =>
        new StringValue(input.ToStringValue().Transliterate());

    public static ValueTask<FluidValue> Replace(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var text = input.ToStringValue();
        var search = arguments.At(0).ToStringValue();
        var replacement = arguments.At(1).ToStringValue();
        if (search.Length == 0)
        {
            return input;
        }

        if ((long)text.Length / search.Length * replacement.Length > LiquidLimits.OutputLength && text.Contains(search, StringComparison.Ordinal))
        {
            throw new LiquidRenderException("The filter 'replace' would make a text that is too long.");
        }

        return new StringValue(text.Replace(search, replacement, StringComparison.Ordinal));
    }
}
