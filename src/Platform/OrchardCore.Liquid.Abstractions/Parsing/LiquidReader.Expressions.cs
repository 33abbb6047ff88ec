using System.Globalization;
using Fluid.Ast;
using Fluid.Ast.BinaryExpressions;
using Fluid.Values;

namespace OrchardCore.Liquid.Parsing;

public sealed partial class LiquidReader
{
    /// <summary>A condition followed by any number of filters.</summary>
    public Expression ReadExpression()
    {
        var result = ReadCondition();
        for (var count = 1; TryRead('|'); count++)
        {
            SkipWhiteSpace();
            var start = _position;
            if (!TryReadIdentifier(out var filter))
            {
                Fail($"the name of a filter was expected after '|'");
            }

            if (!_parser.TemplateOptions.Filters.TryGetValue(filter, out _))
            {
                Fail($"unknown filter '{filter}'", start);
            }

            if (count > LiquidLimits.Nesting)
            {
                Fail($"more than {LiquidLimits.Nesting} filters in one expression", start);
            }

            var arguments = TryRead(':') ? ReadArguments() : [];
            result = new FilterExpression(result, filter, arguments);
        }

        return result;
    }

    /// <summary>Comparisons joined by <c>and</c>/<c>or</c>, evaluated from right to left without precedence.</summary>
    public Expression ReadCondition()
    {
        var operands = new List<Expression> { ReadComparison() };
        var operators = new List<bool>();
        while (true)
        {
            var isAnd = TryReadWord("and");
            if (!isAnd && !TryReadWord("or"))
            {
                break;
            }

            operators.Add(isAnd);
            operands.Add(ReadComparison());
            if (operands.Count > LiquidLimits.Nesting)
            {
                Fail($"more than {LiquidLimits.Nesting} parts in one condition");
            }
        }

        var result = operands[^1];
        for (var i = operators.Count - 1; i >= 0; i--)
        {
            result = operators[i] ? new AndBinaryExpression(operands[i], result) : new OrBinaryExpression(operands[i], result);
        }

        return result;
    }

    private Expression ReadComparison()
    {
        var left = ReadPrimary();
        SkipWhiteSpace();
        var symbol = (Current, Next) switch
        {
            ('=', '=') => "==",
            ('!', '=') => "!=",
            ('<', '>') => "<>",
            ('<', '=') => "<=",
            ('>', '=') => ">=",
            ('<', _) => "<",
            ('>', _) => ">",
            _ => null,
        };

        if (symbol != null)
        {
            _position += symbol.Length;
        }
        else if (TryReadWord("contains"))
        {
            return new ContainsBinaryExpression(left, ReadPrimary());
        }
        else if (TryReadWord("startswith"))
        {
            return new StartsWithBinaryExpression(left, ReadPrimary());
        }
        else if (TryReadWord("endswith"))
        {
            return new EndsWithBinaryExpression(left, ReadPrimary());
        }

        return symbol switch
        {
            null => left,
            "==" => new EqualBinaryExpression(left, ReadPrimary()),
            "!=" or "<>" => new NotEqualBinaryExpression(left, ReadPrimary()),
            "<" => new LowerThanBinaryExpression(left, ReadPrimary(), true),
            "<=" => new LowerThanBinaryExpression(left, ReadPrimary(), false),
            ">" => new GreaterThanBinaryExpression(left, ReadPrimary(), true),
            _ => new GreaterThanBinaryExpression(left, ReadPrimary(), false),
        };
    }

    /// <summary>A literal, a range, a member; a whole expression in parentheses where these are allowed.</summary>
    public Expression ReadPrimary() => TryReadPrimary() ?? FailPrimary();

    public Expression? TryReadPrimary()
    {
        SkipWhiteSpace();
        if (Current is '"' or '\'')
        {
            return new LiteralExpression(new StringValue(ReadString()));
        }

        if (Current == '(')
        {
            return ReadParentheses();
        }

        return TryReadMember() ?? TryReadNumber();
    }

    /// <summary>A string in single or double quotes, without them; \n, \r, \t, \\ and quotes may be escaped.</summary>
    public string ReadString()
    {
        SkipWhiteSpace();
        var quote = Current;
        if (quote is not ('"' or '\''))
        {
            Fail($"a text in quotes was expected");
        }

        var start = _position++;
        var text = new System.Text.StringBuilder();
        while (!IsAtEnd && Current != quote)
        {
            if (Current == '\\' && Next is 'n' or 'r' or 't' or '\\' or '"' or '\'')
            {
                _position++;
                text.Append(Current switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other });
            }
            else
            {
                text.Append(Current);
            }

            _position++;
        }

        if (IsAtEnd)
        {
            Fail($"the text has no closing quote", start);
        }

        _position++;
        return text.ToString();
    }

    private Expression ReadParentheses()
    {
        Enter();
        var start = _position++;
        var from = TryReadMember() ?? TryReadNumber();
        SkipWhiteSpace();
        if (from != null && Current == '.' && Next == '.')
        {
            _position += 2;
            var to = TryReadMember() ?? TryReadNumber() ?? FailPrimary();
            Read(')');
            Leave();
            return new BoundedRangeExpression(from, to);
        }

        if (!_parser.ParserOptions.AllowParentheses)
        {
            Fail($"parentheses are only allowed for ranges such as (1..5)", start);
        }

        _position = start + 1;
        var expression = ReadExpression();
        Read(')');
        Leave();
        return expression;
    }

    private LiteralExpression? TryReadNumber()
    {
        var end = _position;
        if (end < _source.Length && _source[end] is '-' or '+')
        {
            end++;
        }

        var digits = end;
        SkipDigits(ref end);
        if (end == digits)
        {
            return null;
        }

        if (end + 1 < _source.Length && _source[end] == '.' && char.IsAsciiDigit(_source[end + 1]))
        {
            end++;
            SkipDigits(ref end);
        }

        if (!decimal.TryParse(_source.AsSpan(_position, end - _position), NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            Fail($"the number is too large");
        }

        _position = end;
        return new LiteralExpression(NumberValue.Create(number));
    }

    private void SkipDigits(ref int position)
    {
        while (position < _source.Length && char.IsAsciiDigit(_source[position]))
        {
            position++;
        }
    }

    private Expression FailPrimary()
    {
        if (IsAtEnd)
        {
            Fail($"the template ends within a tag");
        }

        Fail($"a value was expected");
        return null;
    }
}
