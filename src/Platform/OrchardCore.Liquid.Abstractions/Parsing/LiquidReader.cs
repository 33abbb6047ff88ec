using System.Diagnostics.CodeAnalysis;
using Fluid.Ast;

namespace OrchardCore.Liquid.Parsing;

/// <summary>
/// The cursor over one template: characters, names and errors. Expressions and blocks are in the other parts.
/// </summary>
public sealed partial class LiquidReader
{
    private readonly LiquidParser _parser;
    private readonly string _source;
    private int _position;
    private int _depth;
    private bool _insideLiquidTag;
    private bool _trimNextText;

    internal LiquidReader(LiquidParser parser, string source)
    {
        _parser = parser;
        _source = source;
        if (source.Length > LiquidLimits.TemplateLength)
        {
            Fail($"the template is longer than {LiquidLimits.TemplateLength} characters");
        }
    }

    public LiquidParser Parser => _parser;

    public bool IsInsideLiquidTag => _insideLiquidTag;

    private char Current => _position < _source.Length ? _source[_position] : '\0';

    private char Next => _position + 1 < _source.Length ? _source[_position + 1] : '\0';

    private bool IsAtEnd => _position >= _source.Length;

    /// <summary>Stops with an error at the current place.</summary>
    [DoesNotReturn]
    public void Fail(FormattableString reason) => Fail(reason, _position);

    [DoesNotReturn]
    private void Fail(FormattableString reason, int position)
    {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < position && i < _source.Length; i++)
        {
            if (_source[i] == '\n')
            {
                line++;
                lineStart = i + 1;
            }
        }

        throw new LiquidParseException(reason, line, position - lineStart + 1);
    }

    public void SkipWhiteSpace()
    {
        while (!IsAtEnd && char.IsWhiteSpace(Current) && !(_insideLiquidTag && Current == '\n'))
        {
            _position++;
        }
    }

    /// <summary>Takes the character when it comes next, after white space.</summary>
    public bool TryRead(char character)
    {
        SkipWhiteSpace();
        if (Current != character || IsAtEnd)
        {
            return false;
        }

        _position++;
        return true;
    }

    public void Read(char character)
    {
        if (!TryRead(character))
        {
            Fail($"'{character}' was expected");
        }
    }

    /// <summary>Takes the word when it comes next as a whole word.</summary>
    public bool TryReadWord(string word)
    {
        SkipWhiteSpace();
        var end = _position + word.Length;
        if (string.CompareOrdinal(_source, _position, word, 0, word.Length) != 0 || (end < _source.Length && IsNamePart(_source[end])))
        {
            return false;
        }

        _position = end;
        return true;
    }

    public string ReadIdentifier() => TryReadIdentifier(out var name) ? name : FailIdentifier();

    /// <summary>Names hold letters, digits, '_' and '-' and are not only digits; a '-' before '%}' or '}}' belongs to the tag's end.</summary>
    public bool TryReadIdentifier([NotNullWhen(true)] out string? name)
    {
        SkipWhiteSpace();
        name = null;
        if (!IsNameStart(Current))
        {
            return false;
        }

        var end = _position;
        while (end < _source.Length && IsNamePart(_source[end]))
        {
            end++;
        }

        if (_source[end - 1] == '-' && end < _source.Length && _source[end] is '%' or '}')
        {
            end--;
        }

        var found = _source.AsSpan(_position, end - _position);
        if (!found.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        name = found.ToString();
        _position = end;
        if (_parser.ParserOptions.AllowTrailingQuestionMark && Current == '?')
        {
            _position++;
        }

        return true;
    }

    private static bool IsNameStart(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';

    private static bool IsNamePart(char character) => IsNameStart(character) || character == '-';

    [DoesNotReturn]
    private string FailIdentifier()
    {
        Fail($"a name was expected");
        return null;
    }

    private void Enter()
    {
        if (++_depth > LiquidLimits.Nesting)
        {
            Fail($"more than {LiquidLimits.Nesting} levels of blocks or brackets");
        }
    }

    private void Leave() => _depth--;
}
