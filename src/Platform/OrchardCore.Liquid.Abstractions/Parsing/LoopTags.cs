using Fluid.Ast;

namespace OrchardCore.Liquid.Parsing;

/// <summary>for, tablerow, cycle, break and continue.</summary>
internal static class LoopTags
{
    public static void Register(Dictionary<string, LiquidTagReader> tags)
    {
        tags["for"] = ReadFor;
        tags["tablerow"] = ReadTableRow;
        tags["cycle"] = ReadCycle;
        tags["break"] = reader =>
        {
            reader.ReadTagEnd();
            return new BreakStatement();
        };
        tags["continue"] = reader =>
        {
            reader.ReadTagEnd();
            return new ContinueStatement();
        };
    }

    private static ForStatement ReadFor(LiquidReader reader)
    {
        var (name, source) = ReadSource(reader);
        Expression? limit = null;
        Expression? offset = null;
        var reversed = false;
        while (true)
        {
            if (TryReadModifier(reader, "limit", ref limit) || TryReadModifier(reader, "offset", ref offset))
            {
                continue;
            }

            if (!reader.TryReadWord("reversed"))
            {
                break;
            }

            reversed = true;
        }

        if (source is not MemberExpression && offset is MemberExpression { Segments: [IdentifierSegment { Identifier: "continue" }] })
        {
            reader.Fail($"'offset: continue' needs a loop over a variable");
        }

        reader.ReadTagEnd();
        var statements = reader.ReadBlock("for", out var endedBy, "else", "endfor");
        return new ForStatement(statements, name, source, limit, offset, reversed, StandardTags.ReadElse(reader, "for", endedBy));
    }

    private static TableRowStatement ReadTableRow(LiquidReader reader)
    {
        var (name, source) = ReadSource(reader);
        Expression? limit = null;
        Expression? offset = null;
        Expression? columns = null;
        while (TryReadModifier(reader, "limit", ref limit) || TryReadModifier(reader, "offset", ref offset) || TryReadModifier(reader, "cols", ref columns))
        {
        }

        reader.ReadTagEnd();
        return new TableRowStatement(reader.ReadBlockToEnd("tablerow"), name, source, limit, offset, columns);
    }

    private static (string Name, Expression Source) ReadSource(LiquidReader reader)
    {
        var name = reader.ReadIdentifier();
        if (!reader.TryReadWord("in"))
        {
            reader.Fail($"'in' was expected");
        }

        return (name, reader.ReadPrimary());
    }

    private static bool TryReadModifier(LiquidReader reader, string word, ref Expression? value)
    {
        if (!reader.TryReadWord(word))
        {
            return false;
        }

        reader.Read(':');
        value = reader.ReadPrimary();
        return true;
    }

    private static CycleStatement ReadCycle(LiquidReader reader)
    {
        var first = reader.ReadPrimary();
        var group = reader.TryRead(':') ? first : null;
        var values = new List<Expression> { group == null ? first : reader.ReadPrimary() };
        while (reader.TryRead(','))
        {
            values.Add(reader.ReadPrimary());
        }

        reader.ReadTagEnd();
        return new CycleStatement(group, values);
    }
}
