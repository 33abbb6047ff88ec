using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;
using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement.Liquid.Tags;

namespace OrchardCore.DisplayManagement.Liquid;

/// <summary>HTML that a template prints as it is. Stands in for HtmlContentValue.</summary>
public class HtmlContentValue : FluidValue
{
    private readonly IHtmlContent _value;

    public HtmlContentValue(IHtmlContent value)
    {
        _value = value;
    }

    public override FluidValues Type => FluidValues.String;

    public override bool Equals(FluidValue? other) => other is HtmlContentValue html && ReferenceEquals(html._value, _value);

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => 0;

    public override string ToStringValue()
    {
        using var writer = new StringWriter();
        _value.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    public override object ToObjectValue() => _value;

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        LiquidTagServices.Write(_value, writer, encoder);
        return ValueTask.CompletedTask;
    }

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) => NilValue.Instance;

    public override bool Equals(object? other) => other is FluidValue value && Equals(value);

    public override int GetHashCode() => _value.GetHashCode();
}
