using System.Globalization;
using Defus.Common.Content;

namespace Defus.Common.Text;

/// <summary>Days as people write them in the language of the page.</summary>
public static class DayText
{
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
}
