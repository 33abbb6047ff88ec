using System.Globalization;
using Defus.Common.Text;
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
        CountdownState.UntilDay => S["running until {0}", DayText.Of(times.LastDay)],
        CountdownState.UntilTime => S["running until {0} today", Time(times.End!.Value)],
        CountdownState.EndsToday => S["ends today"],
        _ => S["over"],
    };

    /// <summary>"10:00–16:00 Uhr", "ab 10:00 Uhr"; empty for all-day events.</summary>
    public string Hours(EventTimes times)
    {
        if (times.AllDay)
        {
            return string.Empty;
        }

        return times.End is { } end && times.LastDay == times.FirstDay
            ? S["{0}–{1}", Time(times.Start), Time(end)]
            : S["from {0}", Time(times.Start)];
    }

    private static string Time(DateTimeOffset time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
