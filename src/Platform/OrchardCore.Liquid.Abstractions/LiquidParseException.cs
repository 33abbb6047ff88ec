namespace OrchardCore.Liquid;

/// <summary>
/// A template that cannot be parsed: where (line and column count from 1) and why. The parser throws nothing else.
/// </summary>
public sealed class LiquidParseException : Exception
{
    public LiquidParseException(string reason, int line, int column)
        : base($"Line {line}, column {column}: {reason}")
    {
        Reason = reason;
        Line = line;
        Column = column;
    }

    public string Reason { get; }

    public int Line { get; }

    public int Column { get; }
}
