using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace OrchardCore.Liquid.Parsing;

/// <summary>The 'capture' tag, with the output limit on what is captured.</summary>
public sealed class CaptureBlockStatement : TagStatement
{
    private readonly string _name;

    public CaptureBlockStatement(string name, IReadOnlyList<Statement> statements)
        : base(statements)
    {
        _name = name;
    }

    public override async ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        context.IncrementSteps();
        using var captured = new LimitedTextWriter(new StringWriter());
        var completion = Completion.Normal;
        foreach (var statement in Statements)
        {
            completion = await statement.WriteToAsync(captured, encoder, context);
            if (completion != Completion.Normal)
            {
                break;
            }
        }

        context.SetValue(_name, new StringValue(captured.ToString(), encode: false));
        return completion;
    }
}
