using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;

namespace OrchardCore.Liquid.Parsing;

/// <summary>Text between tags; trimmed while parsing, so that rendering only writes it.</summary>
public sealed class TextStatement : Statement
{
    private readonly string _text;

    public TextStatement(string text)
    {
        _text = text;
    }

    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        context.IncrementSteps();
        writer.Write(_text);
        return Normal();
    }
}
