namespace OrchardCore.Modules;

/// <summary>The clock in the time zone that the selectors (site, user) agree on; asked once per scope.</summary>
internal sealed class LocalClock : ILocalClock
{
    private readonly IEnumerable<ITimeZoneSelector> _selectors;
    private readonly IClock _clock;
    private Task<ITimeZone>? _timeZone;

    public LocalClock(IEnumerable<ITimeZoneSelector> selectors, IClock clock)
    {
        _selectors = selectors;
        _clock = clock;
    }

    public Task<ITimeZone> GetLocalTimeZoneAsync() => _timeZone ??= FindTimeZoneAsync();

    public async Task<DateTimeOffset> GetLocalNowAsync()
        => _clock.ConvertToTimeZone(new DateTimeOffset(_clock.UtcNow), await GetLocalTimeZoneAsync());

    public async Task<DateTimeOffset> ConvertToLocalAsync(DateTimeOffset dateTimeOffset)
        => _clock.ConvertToTimeZone(dateTimeOffset, await GetLocalTimeZoneAsync());

    public async Task<DateTime> ConvertToUtcAsync(DateTime dateTime)
        => TimeZone.ToUtc(dateTime, TimeZone.InfoOf(await GetLocalTimeZoneAsync()));

    private async Task<ITimeZone> FindTimeZoneAsync()
    {
        var results = new List<TimeZoneSelectorResult>();
        foreach (var selector in _selectors)
        {
            if (await selector.GetTimeZoneAsync() is { } result)
            {
                results.Add(result);
            }
        }

        foreach (var result in results.OrderByDescending(result => result.Priority))
        {
            if (await result.TimeZoneId() is { Length: > 0 } id)
            {
                return _clock.GetTimeZone(id);
            }
        }

        return _clock.GetSystemTimeZone();
    }
}
