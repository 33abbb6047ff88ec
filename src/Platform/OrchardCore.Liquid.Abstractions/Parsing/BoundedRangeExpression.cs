using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace OrchardCore.Liquid.Parsing;

/// <summary>A range such as <c>(1..n)</c>. Fluid's own builds any length in memory; this one stops at <see cref="LiquidLimits.RangeLength"/>.</summary>
public sealed class BoundedRangeExpression : Expression
{
    private readonly Expression _from;
    private readonly Expression _to;

    public BoundedRangeExpression(Expression from, Expression to)
    {
        _from = from;
        _to = to;
    }

    public override async ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        var from = decimal.Truncate((await _from.EvaluateAsync(context)).ToNumberValue());
        var to = decimal.Truncate((await _to.EvaluateAsync(context)).ToNumberValue());
        if (to < from)
        {
            return new ArrayValue([]);
        }

        if (to / 2 - from / 2 > LiquidLimits.RangeLength / 2)
        {
            throw new LiquidRenderException($"The range ({from}..{to}) has more than {LiquidLimits.RangeLength} elements.");
        }

        var values = new FluidValue[(int)(to - from) + 1];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = NumberValue.Create(from + i);
        }

        return new ArrayValue(values);
    }
}
