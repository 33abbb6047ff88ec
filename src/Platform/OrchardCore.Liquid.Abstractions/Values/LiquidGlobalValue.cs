using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace OrchardCore.Liquid.Values;

/// <summary>An object whose members a function finds, given the services of the template's scope.</summary>
public sealed class LiquidGlobalValue : FluidValue
{
    private readonly string _name;
    private readonly Func<string, LiquidTemplateContext, ValueTask<FluidValue>> _getMember;

    public LiquidGlobalValue(string name, Func<string, LiquidTemplateContext, ValueTask<FluidValue>> getMember)
    {
        _name = name;
        _getMember = getMember;
    }

    public override FluidValues Type => FluidValues.Object;

    public override bool Equals(FluidValue? other) => ReferenceEquals(this, other);

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => 0;

    public override object ToObjectValue() => this;

    public override string ToStringValue() => _name;

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        encoder.Encode(writer, _name);
        return ValueTask.CompletedTask;
    }

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) =>
        context is LiquidTemplateContext liquid ? _getMember(name, liquid) : NilValue.Instance;

    public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) => GetValueAsync(index.ToStringValue(), context);
}
