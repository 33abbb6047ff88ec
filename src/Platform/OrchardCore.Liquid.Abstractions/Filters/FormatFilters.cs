using System.Text.RegularExpressions;
using Fluid;
using Fluid.Values;

namespace OrchardCore.Liquid.Filters;

/// <summary>Fluid's filters with a format, without widths (<c>%999999999Y</c>, <c>D999999999</c>) that would fill the memory.</summary>
internal static partial class FormatFilters
{
    private static readonly string[] _names = ["date", "format_date", "format_number", "format_string"];

    public static void Guard(FilterCollection filters)
    {
        foreach (var name in _names)
        {
            if (filters.TryGetValue(name, out var filter))
            {
                filters.AddFilter(name, (input, arguments, context) =>
                {
                    Check(name, name == "format_string" ? input : arguments.At(0));
                    return filter(input, arguments, context);
                });
            }
        }
    }

    private static void Check(string name, FluidValue format)
    {
        if (LongNumber().IsMatch(format.ToStringValue()))
        {
            throw new LiquidRenderException($"The filter '{name}' was given a format with too large a width.");
        }
    }

    [GeneratedRegex(@"\d{6}")]
    private static partial Regex LongNumber();
}
