using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fluid;
using Fluid.Values;

namespace OrchardCore.Liquid.Filters;

/// <summary>json (argument true: indented) and jsonparse.</summary>
internal static class JsonFilters
{
    public static ValueTask<FluidValue> Json(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var options = arguments.At(0).ToBooleanValue() ? JOptions.Indented : JOptions.Default;
        return new StringValue(JsonSerializer.Serialize(ToObject(input, context), options));
    }

    public static ValueTask<FluidValue> JsonParse(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        try
        {
            return FluidValue.Create(JNode.Parse(input.ToStringValue()), context.Options);
        }
        catch (JsonException exception)
        {
            throw new LiquidRenderException($"The filter 'jsonparse' was given text that is not JSON: {exception.Message}", exception);
        }
    }

    public static FluidValue ToFluidValue(JsonValue json) => json.GetValueKind() switch
    {
        JsonValueKind.String => new StringValue(json.ToString()),
        JsonValueKind.True => BooleanValue.True,
        JsonValueKind.False => BooleanValue.False,
        // A number that is too large is a text.
        JsonValueKind.Number => decimal.TryParse(json.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? NumberValue.Create(number) : new StringValue(json.ToJsonString()),
        _ => NilValue.Instance,
    };

    private static object? ToObject(FluidValue input, TemplateContext context) => input.Type switch
    {
        FluidValues.Nil => null,
        FluidValues.Array => input.Enumerate(context).Select(item => ToObject(item, context)).ToArray(),
        FluidValues.Boolean => input.ToBooleanValue(),
        FluidValues.Number => input.ToNumberValue(),
        FluidValues.String => input.ToStringValue(),
        _ => input.ToObjectValue(),
    };
}
