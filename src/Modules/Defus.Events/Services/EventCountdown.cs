namespace Defus.Events.Services;

/// <summary>How far away an event is.</summary>
public enum CountdownState
{
    /// <summary>Two or more days ahead.</summary>
    InDays,
    Tomorrow,
    Today,

    /// <summary>Going on until a later day.</summary>
    UntilDay,

    /// <summary>Going on until a time of this day.</summary>
    UntilTime,

    /// <summary>An event of several days that ends with this day.</summary>
    EndsToday,
    Over,
}

/// <summary>The countdown to an event: calendar days in the time zone of the site, whatever the hours between.</summary>
public readonly record struct EventCountdown(CountdownState State, int Days)
{
    /// <summary>The countdown at this local time.</summary>
    public static EventCountdown At(DateTimeOffset now, EventTimes times)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        var days = times.FirstDay.DayNumber - today.DayNumber;

        return new EventCountdown(StateAt(now, today, days, times), Math.Max(days, 0));
    }

    private static CountdownState StateAt(DateTimeOffset now, DateOnly today, int days, EventTimes times)
    {
        if (times.IsOver(now))
        {
            return CountdownState.Over;
        }

        if (!times.HasBegun(now))
        {
            return days switch { > 1 => CountdownState.InDays, 1 => CountdownState.Tomorrow, _ => CountdownState.Today };
        }

        if (times.LastDay > today)
        {
            return CountdownState.UntilDay;
        }

        if (times.HasEndTime)
        {
            return CountdownState.UntilTime;
        }

        return times.FirstDay == today ? CountdownState.Today : CountdownState.EndsToday;
    }
}
