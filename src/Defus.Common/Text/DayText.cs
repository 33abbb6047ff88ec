using System.Globalization;
using Defus.Common.Content;

namespace Defus.Common.Text;

/// <summary>Days as people write them in the language of the page.</summary>
public static class DayText
{
    private static readonly CultureInfo _german = CultureInfo.GetCultureInfo("de");
    private static readonly CultureInfo _english = CultureInfo.GetCultureInfo("en");

    /// <summary>"15.01.2026"; "15 January 2026" on English pages.</summary>
    public static string Of(DateOnly day)
        => ContentLanguage.PageIsEnglish ? day.ToString("d MMMM yyyy", _english) : day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>"13.–14.04.2026", "30.03.–02.04.2026", "30.12.2026–02.01.2027"; "13–14 April 2026", "30 March – 2 April 2026" …</summary>
    public static string Of(DateOnly first, DateOnly last)
    {
        if (first == last)
        {
            return Of(first);
        }

        if (!ContentLanguage.PageIsEnglish)
        {
            var format = first.Year != last.Year ? "dd.MM.yyyy" : first.Month != last.Month ? "dd.MM." : "dd.";
            return first.ToString(format, CultureInfo.InvariantCulture) + "–" + Of(last);
        }

        return first.Year != last.Year ? $"{Of(first)} – {Of(last)}"
            : first.Month != last.Month ? $"{first.ToString("d MMMM", _english)} – {Of(last)}"
            : $"{first.Day.ToString(CultureInfo.InvariantCulture)}–{Of(last)}";
    }

    /// <summary>
    /// "Dienstag, 22. Dezember 2026", "Montag, 13. bis Mittwoch, 15. April 2026", "Montag, 30. März bis Donnerstag, 2. April 2026" …;
    /// "Tuesday 22 December 2026" … on English pages.
    /// </summary>
    public static string InWords(DateOnly first, DateOnly last)
    {
        var (culture, day, to) = ContentLanguage.PageIsEnglish ? (_english, "dddd d", "to") : (_german, "dddd, d.", "bis");
        var end = last.ToString(day + " MMMM yyyy", culture);
        if (first == last)
        {
            return end;
        }

        var start = first.Year != last.Year ? day + " MMMM yyyy" : first.Month != last.Month ? day + " MMMM" : day;
        return $"{first.ToString(start, culture)} {to} {end}";
    }
}
