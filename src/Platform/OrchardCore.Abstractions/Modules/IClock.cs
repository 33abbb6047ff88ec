namespace OrchardCore.Modules;

/// <summary>The current time and the known time zones.</summary>
public interface IClock
{
    DateTime UtcNow { get; }

    ITimeZone[] GetTimeZones();

    ITimeZone GetTimeZone(string timeZoneId);

    ITimeZone GetSystemTimeZone();

    DateTimeOffset ConvertToTimeZone(DateTimeOffset dateTimeOffset, ITimeZone timeZone);
}

/// <summary>A time zone by its IANA id, such as Europe/Berlin.</summary>
public interface ITimeZone
{
    string TimeZoneId { get; set; }
}

/// <summary>The clock in the time zone of the site (or the user).</summary>
public interface ILocalClock
{
    Task<DateTimeOffset> GetLocalNowAsync();

    Task<ITimeZone> GetLocalTimeZoneAsync();

    Task<DateTimeOffset> ConvertToLocalAsync(DateTimeOffset dateTimeOffset);

    /// <summary>Converts a wall-clock time of the local zone to UTC; a time inside a gap moves forward, a doubled time is the earlier one.</summary>
    Task<DateTime> ConvertToUtcAsync(DateTime dateTime);
}

/// <summary>Selects a time zone; the highest priority wins.</summary>
public interface ITimeZoneSelector
{
    Task<TimeZoneSelectorResult?> GetTimeZoneAsync();
}

/// <summary>What a time zone selector answers.</summary>
public class TimeZoneSelectorResult
{
    public int Priority { get; set; }

    public Func<Task<string?>> TimeZoneId { get; set; } = null!;
}
