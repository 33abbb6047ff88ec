using Fluid.Ast;

namespace OrchardCore.Liquid.Parsing;

public sealed partial class LiquidReader
{
    internal IReadOnlyList<Statement> ReadTemplate()
    {
        var statements = new List<Statement>();
        while (ReadNext(statements, []) is not null)
        {
        }

        return statements;
    }

    /// <summary>Reads up to and with the block's end tag <c>end{tagName}</c>.</summary>
    public IReadOnlyList<Statement> ReadBlockToEnd(string tagName)
    {
        var statements = ReadBlock(tagName, out _, "end" + tagName);
        ReadTagEnd();
        return statements;
    }

    /// <summary>Reads up to one of the tags, whose name is taken but not its arguments or end.</summary>
    public IReadOnlyList<Statement> ReadBlock(string tagName, out string endedBy, params ReadOnlySpan<string> terminators)
    {
        Enter();
        var start = _position;
        var statements = new List<Statement>();
        while (ReadNext(statements, terminators) is { } found)
        {
            if (found.Length > 0)
            {
                Leave();
                endedBy = found;
                return statements;
            }
        }

        Fail($"'{terminators[^1]}' was expected to end '{tagName}'", start);
        throw null!;
    }

    /// <summary>Adds the next piece. Null at the end of the template, the name of the terminator reached, else an empty string.</summary>
    private string? ReadNext(List<Statement> statements, ReadOnlySpan<string> terminators)
    {
        if (_insideLiquidTag)
        {
            return ReadNextLine(statements, terminators);
        }

        ReadText(statements);
        if (IsAtEnd)
        {
            return null;
        }

        var isOutput = Next == '{';
        _position += 2;
        if (Current == '-')
        {
            _position++;
        }

        if (!isOutput)
        {
            return ReadTag(statements, terminators);
        }

        statements.Add(new OutputStatement(ReadExpression()));
        ReadOutputEnd();
        return "";
    }

    private string? ReadNextLine(List<Statement> statements, ReadOnlySpan<string> terminators)
    {
        while (!IsAtEnd && char.IsWhiteSpace(Current))
        {
            _position++;
        }

        if (IsAtEnd)
        {
            Fail($"the 'liquid' tag has no end");
        }

        return IsAtTagEnd() ? null : ReadTag(statements, terminators);
    }

    private string ReadTag(List<Statement> statements, ReadOnlySpan<string> terminators)
    {
        SkipWhiteSpace();
        var start = _position;
        if (Current == '#')
        {
            _position++;
            SkipInlineComment();
            return "";
        }

        if (!TryReadIdentifier(out var name))
        {
            Fail($"the name of a tag was expected");
        }

        foreach (var terminator in terminators)
        {
            if (terminator == name)
            {
                return name;
            }
        }

        if (!_parser.RegisteredTags.TryGetValue(name, out var reader))
        {
            Fail($"unknown tag '{name}'", start);
        }

        if (reader(this) is { } statement)
        {
            statements.Add(statement);
        }

        return "";
    }

    private void ReadText(List<Statement> statements)
    {
        var start = _position;
        var end = start;
        while (end < _source.Length && !(_source[end] == '{' && end + 1 < _source.Length && _source[end + 1] is '{' or '%'))
        {
            end++;
        }

        _position = end;
        var text = _source.AsSpan(start, end - start);
        if (_trimNextText)
        {
            text = text.TrimStart();
        }

        if (end + 2 < _source.Length && _source[end + 2] == '-')
        {
            text = text.TrimEnd();
        }

        _trimNextText = false;
        if (text.Length > 0)
        {
            statements.Add(new TextStatement(text.ToString()));
        }
    }

    /// <summary>Reads <c>%}</c> or <c>-%}</c>; within a 'liquid' tag the end of the line.</summary>
    public void ReadTagEnd()
    {
        SkipWhiteSpace();
        if (_insideLiquidTag)
        {
            if (Current == '\n')
            {
                _position++;
            }
            else if (!IsAtTagEnd())
            {
                Fail($"the end of the line was expected");
            }

            return;
        }

        ReadEnd('%');
    }

    private void ReadOutputEnd()
    {
        SkipWhiteSpace();
        ReadEnd('}');
    }

    private void ReadEnd(char first)
    {
        var position = Current == '-' ? _position + 1 : _position;
        if (position + 1 >= _source.Length || _source[position] != first || _source[position + 1] != '}')
        {
            var end = first + "}";
            if (IsAtEnd)
            {
                Fail($"the template ends within a tag; '{end}' was expected");
            }

            Fail($"'{end}' was expected");
        }

        _trimNextText = Current == '-';
        _position = position + 2;
    }

    private bool IsAtTagEnd()
    {
        var position = Current == '-' ? _position + 1 : _position;
        return position + 1 < _source.Length && _source[position] == '%' && _source[position + 1] == '}';
    }

    private void SkipInlineComment()
    {
        while (!IsAtEnd && !IsAtTagEnd() && !(_insideLiquidTag && Current == '\n'))
        {
            _position++;
        }

        ReadTagEnd();
    }

    /// <summary>The text up to the end tag, unparsed, as 'raw' and 'comment' need it.</summary>
    public string ReadUntil(string endTag)
    {
        var start = _position;
        for (; !IsAtEnd; _position++)
        {
            var end = _position;
            if (_insideLiquidTag ? end > 0 && _source[end - 1] == '\n' : TrySkipTagStart())
            {
                if (TryReadWord(endTag))
                {
                    ReadTagEnd();
                    return _source[start..end];
                }
            }

            _position = end;
        }

        Fail($"'{endTag}' was expected", start);
        throw null!;
    }

    private bool TrySkipTagStart()
    {
        if (Current != '{' || Next != '%')
        {
            return false;
        }

        _position += 2;
        if (Current == '-')
        {
            _position++;
        }

        return true;
    }

    internal IReadOnlyList<Statement> ReadLiquidLines()
    {
        if (_insideLiquidTag)
        {
            Fail($"'liquid' within 'liquid'");
        }

        _insideLiquidTag = true;
        var statements = ReadTemplate();
        _insideLiquidTag = false;
        ReadTagEnd();
        return statements;
    }
}
