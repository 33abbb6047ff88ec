namespace OrchardCore.Modules;

/// <summary>A time zone with the system's rules.</summary>
public sealed class TimeZone : ITimeZone
{
    public TimeZone(TimeZoneInfo info)
    {
        Info = info;
        TimeZoneId = info.Id;
    }

    public string TimeZoneId { get; set; }

    internal TimeZoneInfo Info { get; }

    /// <summary>The zone as a list shows it: (+01:00) Europe/Berlin.</summary>
    public override string ToString()
    {
        var offset = Info.BaseUtcOffset;
        return $"({(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}) {TimeZoneId}";
    }

    internal static TimeZoneInfo InfoOf(ITimeZone zone)
        => zone is TimeZone known ? known.Info : TimeZoneInfo.FindSystemTimeZoneById(zone.TimeZoneId);

    /// <summary>A wall-clock time as an instant: a time inside a gap moves forward, a doubled time is the earlier one.</summary>
    internal static DateTime ToUtc(DateTime local, TimeZoneInfo zone)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        var offset = zone.IsAmbiguousTime(local)
            ? zone.GetAmbiguousTimeOffsets(local).Max()
            : zone.IsInvalidTime(local) ? zone.GetUtcOffset(local.AddHours(-3)) : zone.GetUtcOffset(local);
        var ticks = Math.Clamp(local.Ticks - offset.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
        return new DateTime(ticks, DateTimeKind.Utc);
    }
}
