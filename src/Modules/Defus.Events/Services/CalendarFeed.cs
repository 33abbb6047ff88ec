using Defus.Common.Content;
using Defus.Events.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;

namespace Defus.Events.Services;

/// <summary>The events as calendar entries.</summary>
public sealed class CalendarFeed
{
    // Calendars keep what they have; a year back is enough to correct it.
    private const int DaysBack = 365;
    private const int MaxEntries = 2000;

    private readonly IEventArchive _events;
    private readonly IEventCalendar _calendar;
    private readonly ILocalClock _localClock;

    public CalendarFeed(IEventArchive events, IEventCalendar calendar, ILocalClock localClock)
    {
        _events = events;
        _calendar = calendar;
        _localClock = localClock;
    }

    /// <summary>The calendar of all events since a year ago.</summary>
    /// <param name="name">What calendars call it.</param>
    /// <param name="site">The address of the site, with a slash at its end.</param>
    /// <param name="memberId">Only the events of this member; empty for all.</param>
    public async Task<string> WriteAllAsync(string name, Uri site, string memberId)
    {
        var today = await _events.GetTodayAsync();
        var query = new EventQuery(today.AddDays(-DaysBack), MemberId: memberId);
        return await WriteAsync(name, site, await _events.FindItemsAsync(query, 0, MaxEntries));
    }

    /// <summary>The calendar with these events; those without a start are left out.</summary>
    public async Task<string> WriteAsync(string name, Uri site, IEnumerable<ContentItem> contentItems)
    {
        var entries = new List<CalendarEntry>();
        foreach (var contentItem in contentItems)
        {
            if (contentItem.TryGet<EventPart>(out var part) && await _calendar.GetTimesAsync(part) is { } times)
            {
                entries.Add(Convert(contentItem, part, times, site));
            }
        }

        return CalendarWriter.Write(name, (await _localClock.GetLocalTimeZoneAsync()).TimeZoneId, entries);
    }

    private static CalendarEntry Convert(ContentItem contentItem, EventPart part, EventTimes times, Uri site)
    {
        var created = contentItem.CreatedUtc ?? contentItem.PublishedUtc ?? DateTime.UnixEpoch;
        var modified = contentItem.ModifiedUtc ?? created;
        return new CalendarEntry(
            $"{contentItem.ContentItemId}@{site.Host}",
            (int)Math.Clamp((modified - created).TotalSeconds, 0, int.MaxValue),
            times,
            contentItem.DisplayText ?? string.Empty,
            part.Teaser?.Text ?? string.Empty,
            part.Place?.Text ?? Link.Of(part.OnlineLink)?.Url ?? string.Empty,
            new Uri(site, ContentPath.Of(contentItem)).AbsoluteUri,
            created,
            modified,
            part.Cancelled?.Value == true);
    }
}
