namespace Defus.Events.Services;

/// <summary>
/// When an event takes place, in the time zone of the site. An event without an end lasts until the end of its first day,
/// an all-day event until the end of its last day; an end before the start counts as none.
/// </summary>
public readonly record struct EventTimes
{
    public EventTimes(DateTimeOffset start, DateTimeOffset? end, bool allDay)
    {
        Start = start;
        AllDay = allDay;
        FirstDay = DateOnly.FromDateTime(start.DateTime);
        LastDay = FirstDay;
        if (end > start || (allDay && end is { } endDay && DateOnly.FromDateTime(endDay.DateTime) >= FirstDay))
        {
            End = end;
            LastDay = DateOnly.FromDateTime(end.Value.DateTime);

            // A timed event that ends at midnight belongs to the evening before.
            if (!allDay && end.Value.TimeOfDay == TimeSpan.Zero && LastDay > FirstDay)
            {
                LastDay = LastDay.AddDays(-1);
            }
        }
    }

    public DateTimeOffset Start { get; }

    public DateTimeOffset? End { get; }

    public bool AllDay { get; }

    public DateOnly FirstDay { get; }

    public DateOnly LastDay { get; }

    /// <summary>Whether the event ends at a known time, not just with its last day.</summary>
    public bool HasEndTime => End is not null && !AllDay;

    /// <summary>Whether the event is over at this local time.</summary>
    public bool IsOver(DateTimeOffset now) => HasEndTime ? now >= End : DateOnly.FromDateTime(now.DateTime) > LastDay;

    /// <summary>When, after this local time, the event begins or ends within a day; null when only the days matter.</summary>
    public DateTimeOffset? NextChange(DateTimeOffset now) => !AllDay && Start > now ? Start : HasEndTime && End > now ? End : null;

    /// <summary>Whether the event has begun at this local time.</summary>
    public bool HasBegun(DateTimeOffset now) => AllDay ? DateOnly.FromDateTime(now.DateTime) >= FirstDay : now >= Start;
}
