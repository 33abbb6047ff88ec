using System.Globalization;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;

namespace OrchardCore.Contents.List;

/// <summary>When a draft is to be published.</summary>
public sealed class PublicationTimes
{
    private readonly IEnumerable<IContentSchedule> _schedules;
    private readonly IClock _clock;
    private readonly ILocalClock _localClock;

    public PublicationTimes(IEnumerable<IContentSchedule> schedules, IClock clock, ILocalClock localClock)
    {
        _schedules = schedules;
        _clock = clock;
        _localClock = localClock;
    }

    /// <summary>The time to come, in words and in the time zone of the site; null when the draft waits for none.</summary>
    public async Task<string?> OfAsync(ContentItem item)
        => _schedules.Where(x => x.Publishes).Select(x => x.TimeOf(item)).FirstOrDefault(x => x > _clock.UtcNow) is { } time
            ? (await _localClock.ConvertToLocalAsync(new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)))).ToString("f", CultureInfo.CurrentCulture)
            : null;
}
