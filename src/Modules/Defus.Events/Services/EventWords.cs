using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Defus.Events.Services;

/// <summary>Dates and countdowns in words.</summary>
public sealed class EventWords
{
    private readonly IStringLocalizer S;

    public EventWords(IStringLocalizer<EventWords> stringLocalizer)
    {
        S = stringLocalizer;
    }

    /// <summary>"heute", "morgen", "in 29 Tagen", "läuft noch bis 17.06.2026" …</summary>
    public string Countdown(EventCountdown countdown, EventTimes times) => countdown.State switch
    {
        CountdownState.InDays => S["in {0} days", countdown.Days],
        CountdownState.Tomorrow => S["tomorrow"],
        CountdownState.Today => S["today"],
        CountdownState.UntilDay => S["running until {0}", Day(times.LastDay)],
        CountdownState.UntilTime => S["running until {0} o’clock", Time(times.End!.Value)],
        CountdownState.EndsToday => S["ends today"],
        _ => S["over"],
    };

    /// <summary>"15.01.2026", "13.–14.04.2026", "30.03.–02.04.2026", "30.12.2026–02.01.2027".</summary>
    public static string Days(EventTimes times)
    {
        var (first, last) = (times.FirstDay, times.LastDay);
        if (first == last)
        {
            return Day(first);
        }

        var format = first.Year != last.Year ? "dd.MM.yyyy" : first.Month != last.Month ? "dd.MM." : "dd.";

        return first.ToString(format, CultureInfo.InvariantCulture) + "–" + Day(last);
    }

    /// <summary>"10:00–16:00 Uhr", "ab 10:00 Uhr"; empty for all-day events.</summary>
    public string Hours(EventTimes times)
    {
        if (times.AllDay)
        {
            return string.Empty;
        }

        return times.End is { } end && times.LastDay == times.FirstDay
            ? S["{0}–{1} o’clock", Time(times.Start), Time(end)]
            : S["from {0} o’clock", Time(times.Start)];
    }

    public static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
