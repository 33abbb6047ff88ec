using Fluid.Ast;
using Microsoft.Extensions.FileProviders;

namespace OrchardCore.Liquid.Parsing;

/// <summary>The tags of the Liquid language; loops are in <see cref="LoopTags"/>, templates from files in <see cref="PartialTags"/>.</summary>
internal static class StandardTags
{
    public static void Register(LiquidParser parser)
    {
        var tags = parser.RegisteredTags;
        tags["assign"] = ReadAssign;
        tags["capture"] = ReadCapture;
        tags["comment"] = ReadComment;
        tags["raw"] = ReadRaw;
        tags["echo"] = ReadEcho;
        tags["increment"] = reader => new IncrementStatement(ReadCounter(reader));
        tags["decrement"] = reader => new DecrementStatement(ReadCounter(reader));
        tags["if"] = ReadIf;
        tags["unless"] = ReadUnless;
        tags["case"] = ReadCase;
        tags["ifchanged"] = ReadIfChanged;
        LoopTags.Register(tags);
        if (parser.ParserOptions.AllowLiquidTag)
        {
            tags["liquid"] = reader => new LiquidStatement(reader.ReadLiquidLines());
        }

        if (parser.ParserOptions.AllowFunctions)
        {
            tags["macro"] = ReadMacro;
        }

        if (parser.TemplateOptions.FileProvider is not (null or NullFileProvider))
        {
            PartialTags.Register(tags);
        }
    }

    private static LimitedAssignStatement ReadAssign(LiquidReader reader)
    {
        var name = reader.ReadIdentifier();
        reader.Read('=');
        var value = reader.ReadExpression();
        reader.ReadTagEnd();
        return new LimitedAssignStatement(name, value);
    }

    private static CaptureBlockStatement ReadCapture(LiquidReader reader)
    {
        var name = reader.ReadIdentifier();
        reader.ReadTagEnd();
        return new CaptureBlockStatement(name, reader.ReadBlockToEnd("capture"));
    }

    private static Statement? ReadComment(LiquidReader reader)
    {
        reader.ReadTagEnd();
        reader.ReadUntil("endcomment");
        return null;
    }

    private static TextStatement ReadRaw(LiquidReader reader)
    {
        reader.ReadTagEnd();
        return new TextStatement(reader.ReadUntil("endraw"));
    }

    private static OutputStatement ReadEcho(LiquidReader reader)
    {
        var value = reader.ReadExpression();
        reader.ReadTagEnd();
        return new OutputStatement(value);
    }

    private static string ReadCounter(LiquidReader reader)
    {
        reader.TryReadIdentifier(out var name);
        reader.ReadTagEnd();
        return name ?? "";
    }

    private static IfStatement ReadIf(LiquidReader reader)
    {
        var condition = reader.ReadCondition();
        reader.ReadTagEnd();
        var statements = reader.ReadBlock("if", out var endedBy, "elsif", "else", "endif");
        var elseIfs = new List<ElseIfStatement>();
        while (endedBy == "elsif")
        {
            var elseIfCondition = reader.ReadCondition();
            reader.ReadTagEnd();
            elseIfs.Add(new ElseIfStatement(elseIfCondition, reader.ReadBlock("if", out endedBy, "elsif", "else", "endif")));
        }

        return new IfStatement(condition, statements, ReadElse(reader, "if", endedBy), elseIfs);
    }

    private static UnlessStatement ReadUnless(LiquidReader reader)
    {
        var condition = reader.ReadCondition();
        reader.ReadTagEnd();
        var statements = reader.ReadBlock("unless", out var endedBy, "else", "endunless");
        return new UnlessStatement(condition, statements, ReadElse(reader, "unless", endedBy));
    }

    /// <summary>Reads the end of the tag that ended a block and, after 'else', the block up to the end of <paramref name="tagName"/>.</summary>
    public static ElseStatement? ReadElse(LiquidReader reader, string tagName, string endedBy)
    {
        reader.ReadTagEnd();
        return endedBy == "else" ? new ElseStatement(reader.ReadBlockToEnd(tagName)) : null;
    }

    private static CaseStatement ReadCase(LiquidReader reader)
    {
        var value = reader.ReadPrimary();
        reader.ReadTagEnd();
        reader.ReadBlock("case", out var endedBy, "when", "else", "endcase");
        var whens = new List<WhenStatement>();
        while (endedBy == "when")
        {
            var options = new List<Expression>();
            do
            {
                options.Add(reader.ReadPrimary());
            }
            while (reader.TryRead(',') || reader.TryReadWord("or"));

            reader.ReadTagEnd();
            whens.Add(new WhenStatement(options, reader.ReadBlock("case", out endedBy, "when", "else", "endcase")));
        }

        return new CaseStatement(value, ReadElse(reader, "case", endedBy), [.. whens]);
    }

    private static IfChangedStatement ReadIfChanged(LiquidReader reader)
    {
        reader.ReadTagEnd();
        return new IfChangedStatement(reader.ReadBlockToEnd("ifchanged"));
    }

    private static MacroStatement ReadMacro(LiquidReader reader)
    {
        var name = reader.ReadIdentifier();
        var parameters = reader.ReadParameters();
        reader.ReadTagEnd();
        return new MacroStatement(name, parameters, reader.ReadBlockToEnd("macro"));
    }
}
