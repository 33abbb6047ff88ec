using System.Globalization;

namespace OrchardCore.Liquid;

/// <summary>
/// A template that cannot be parsed: where (line and column count from 1) and why. The parser throws nothing else.
/// </summary>
public sealed class LiquidParseException : Exception
{
    public LiquidParseException(FormattableString reason, int line, int column)
        : base($"Line {line}, column {column}: {reason.ToString(CultureInfo.InvariantCulture)}")
    {
        Reason = reason;
        Line = line;
        Column = column;
    }

    /// <summary>In English; its format is the key of translations.</summary>
    public FormattableString Reason { get; }

    public int Line { get; }

    public int Column { get; }
}
