namespace OrchardCore.Modules;

/// <summary>The clock of the process; its time comes from <see cref="TimeProvider"/>.</summary>
internal sealed class Clock : IClock
{
    private static readonly Lazy<ITimeZone[]> _timeZones = new(() =>
        [.. TimeZoneInfo.GetSystemTimeZones().OrderBy(zone => zone.BaseUtcOffset).ThenBy(zone => zone.Id, StringComparer.Ordinal).Select(zone => new TimeZone(zone))]);

    private readonly TimeProvider _timeProvider;

    public Clock(TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
    }

    public DateTime UtcNow => _timeProvider.GetUtcNow().UtcDateTime;

    public ITimeZone[] GetTimeZones() => _timeZones.Value;

    /// <summary>A zone by its IANA (or Windows) id; the system's zone when the id is empty or unknown.</summary>
    public ITimeZone GetTimeZone(string timeZoneId)
        => !string.IsNullOrEmpty(timeZoneId) && TimeZoneInfo.TryFindSystemTimeZoneById(timeZoneId, out var zone)
            ? new TimeZone(zone)
            : GetSystemTimeZone();

    public ITimeZone GetSystemTimeZone() => new TimeZone(TimeZoneInfo.Local);

    public DateTimeOffset ConvertToTimeZone(DateTimeOffset dateTimeOffset, ITimeZone timeZone)
        => TimeZoneInfo.ConvertTime(dateTimeOffset, TimeZone.InfoOf(timeZone));
}
