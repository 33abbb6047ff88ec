using System.Globalization;

namespace Defus.Common.Text;

/// <summary>Numbers in running English text: words up to twelve, digits from thirteen on.</summary>
public static class EnglishNumber
{
    private static readonly string[] _words =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>"no", "one", "two" … "twelve", "13", "1,200".</summary>
    public static string Of(int number)
        => number >= 0 && number < _words.Length ? _words[number] : number.ToString("N0", CultureInfo.InvariantCulture).Replace('-', '−');
}
