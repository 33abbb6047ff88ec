using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace OrchardCore.Liquid.Parsing;

/// <summary>The 'assign' tag, with a limit on the length of texts and lists, so that doubling a variable in a loop ends early.</summary>
public sealed class LimitedAssignStatement : Statement
{
    private readonly string _name;
    private readonly Expression _value;

    public LimitedAssignStatement(string name, Expression value)
    {
        _name = name;
        _value = value;
    }

    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        context.IncrementSteps();
        var task = _value.EvaluateAsync(context);
        return task.IsCompletedSuccessfully ? Assign(task.Result, context) : AwaitedAsync(task, context);
    }

    private async ValueTask<Completion> AwaitedAsync(ValueTask<FluidValue> task, TemplateContext context) => await Assign(await task, context);

    private ValueTask<Completion> Assign(FluidValue value, TemplateContext context)
    {
        if (value is StringValue && value.ToStringValue().Length > LiquidLimits.OutputLength)
        {
            throw new LiquidRenderException($"The text of '{_name}' is longer than {LiquidLimits.OutputLength} characters.");
        }

        if (value is ArrayValue { Values.Count: > LiquidLimits.Elements })
        {
            throw new LiquidRenderException($"The list '{_name}' has more than {LiquidLimits.Elements} elements.");
        }

        context.SetValue(_name, value);
        return Normal();
    }
}
