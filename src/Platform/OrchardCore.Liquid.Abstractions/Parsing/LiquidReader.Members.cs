using Fluid.Ast;
using Fluid.Values;

namespace OrchardCore.Liquid.Parsing;

public sealed partial class LiquidReader
{
    private Expression? TryReadMember()
    {
        if (!TryReadIdentifier(out var name))
        {
            return null;
        }

        var segments = new List<MemberSegment> { new IdentifierSegment(name) };
        while (TryReadSegment() is { } segment)
        {
            segments.Add(segment);
        }

        return segments.Count == 1 && Keyword(name) is { } literal ? literal : new MemberExpression(segments);
    }

    private static LiteralExpression? Keyword(string name) => name switch
    {
        "true" => new LiteralExpression(BooleanValue.True),
        "false" => new LiteralExpression(BooleanValue.False),
        "nil" or "null" => new LiteralExpression(NilValue.Instance),
        "empty" => new LiteralExpression(EmptyValue.Instance),
        "blank" => new LiteralExpression(BlankValue.Instance),
        _ => null,
    };

    private MemberSegment? TryReadSegment()
    {
        switch (Current)
        {
            case '.' when Next != '.':
                _position++;
                return new IdentifierSegment(ReadMemberName());

            case '[':
                Enter();
                _position++;
                var index = ReadPrimary();
                Read(']');
                Leave();
                return new IndexerSegment(index);

            case '(':
                if (!_parser.ParserOptions.AllowFunctions)
                {
                    Fail($"functions are not allowed");
                }

                Enter();
                _position++;
                var arguments = ReadFunctionArguments();
                Leave();
                return new FunctionCallSegment(arguments);

            default:
                return null;
        }
    }

    private string ReadMemberName()
    {
        if (TryReadIdentifier(out var name))
        {
            return name;
        }

        var end = _position;
        SkipDigits(ref end);
        if (end == _position)
        {
            Fail($"the name of a member was expected after '.'");
        }

        name = _source[_position..end];
        _position = end;
        return name;
    }

    private List<FunctionCallArgument> ReadFunctionArguments()
    {
        var arguments = new List<FunctionCallArgument>();
        if (TryRead(')'))
        {
            return arguments;
        }

        do
        {
            var name = TryReadNameBefore('=');
            arguments.Add(new FunctionCallArgument(name, ReadPrimary()));
        }
        while (TryRead(','));

        Read(')');
        return arguments;
    }

    /// <summary>The parameters of a macro: <c>(name, name = default)</c>.</summary>
    public IReadOnlyList<FunctionCallArgument> ReadParameters()
    {
        Read('(');
        var parameters = new List<FunctionCallArgument>();
        if (TryRead(')'))
        {
            return parameters;
        }

        do
        {
            var name = ReadIdentifier();
            parameters.Add(new FunctionCallArgument(name, TryRead('=') ? ReadPrimary() : null));
        }
        while (TryRead(','));

        Read(')');
        return parameters;
    }

    /// <summary><c>[name:] value, …</c>; empty when no value follows.</summary>
    public IReadOnlyList<FilterArgument> ReadArguments()
    {
        var arguments = new List<FilterArgument>();
        do
        {
            var start = _position;
            var name = TryReadNameBefore(':');
            var value = TryReadPrimary();
            if (value == null)
            {
                if (name == null && arguments.Count == 0)
                {
                    break;
                }

                FailPrimary();
            }

            if (name != null && arguments.Exists(argument => argument.Name == name))
            {
                Fail($"the argument '{name}' is given twice", start);
            }

            arguments.Add(new FilterArgument(name, value));
        }
        while (TryRead(','));

        return arguments;
    }

    private string? TryReadNameBefore(char separator)
    {
        var start = _position;
        if (TryReadIdentifier(out var name) && TryRead(separator) && !(separator == '=' && Current == '='))
        {
            return name;
        }

        _position = start;
        return null;
    }
}
