using Fluid.Ast;

namespace OrchardCore.Liquid.Parsing;

/// <summary>include and render; registered only where the template options have a file provider.</summary>
internal static class PartialTags
{
    public static void Register(Dictionary<string, LiquidTagReader> tags)
    {
        tags["include"] = reader => Read(reader, isolated: false);
        tags["render"] = reader => Read(reader, isolated: true);
    }

    private static PartialStatement Read(LiquidReader reader, bool isolated)
    {
        var path = isolated ? new LiteralExpression(new Fluid.Values.StringValue(reader.ReadString())) : reader.ReadPrimary();
        Expression? with = null;
        Expression? each = null;
        string? alias = null;
        if (reader.TryReadWord("with"))
        {
            with = reader.ReadPrimary();
        }
        else if (reader.TryReadWord("for"))
        {
            each = reader.ReadPrimary();
        }

        if ((with ?? each) != null && reader.TryReadWord("as"))
        {
            alias = reader.ReadIdentifier();
        }

        var assignments = new List<(string Name, Expression Value)>();
        while (reader.TryRead(','))
        {
            var name = reader.ReadIdentifier();
            reader.Read(':');
            assignments.Add((name, reader.ReadPrimary()));
        }

        reader.ReadTagEnd();
        return new PartialStatement(reader.Parser, isolated, path, with, each, alias, assignments);
    }
}
