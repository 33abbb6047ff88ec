using System.Globalization;

namespace Defus.Common.Text;

/// <summary>Numbers in running German text: words up to twelve, digits from thirteen on.</summary>
public static class GermanNumber
{
    private static readonly string[] _words =
        ["keine", "eine", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"];

    private static readonly NumberFormatInfo _digits = new() { NumberGroupSeparator = ".", NumberDecimalDigits = 0, NegativeSign = "−" };

    /// <summary>The number before a feminine noun: "keine", "eine", "zwei" … "zwölf", "13", "1.200".</summary>
    public static string Feminine(int number)
        => number >= 0 && number < _words.Length ? _words[number] : number.ToString("N", _digits);
}
