using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Defus.Events.Services;

/// <summary>Writes events as an iCalendar (RFC 5545), times in the time zone of the site.</summary>
public static class CalendarWriter
{
    private const string ProductId = "-//DEFUS//Defus.Events//DE";

    // The rules of the time zone must begin before today, whenever the events are.
    private const int FirstYearOfRules = 2000;

    /// <summary>The text of the calendar with the rules of its time zone.</summary>
    /// <param name="timeZoneId">An IANA id such as "Europe/Berlin".</param>
    public static string Write(string name, string timeZoneId, IReadOnlyCollection<CalendarEntry> entries)
    {
        var calendar = new Calendar { ProductId = ProductId, Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("X-WR-TIMEZONE", timeZoneId);
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        if (entries.Any(entry => !entry.Times.AllDay))
        {
            var firstYear = Math.Min(FirstYearOfRules, entries.Min(entry => entry.Times.FirstDay.Year));
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(timeZoneId, new DateTime(firstYear, 1, 1), includeHistoricalData: false));
        }

        foreach (var entry in entries)
        {
            calendar.Events.Add(Convert(entry, timeZoneId));
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? string.Empty;
    }

    private static CalendarEvent Convert(CalendarEntry entry, string timeZoneId)
    {
        var item = new CalendarEvent
        {
            Uid = entry.Uid,
            Sequence = entry.Sequence,
            Summary = Clean(entry.Title),
            Description = entry.Description.Length > 0 ? Clean(entry.Description) : null,
            Location = entry.Place.Length > 0 ? Clean(entry.Place) : null,
            Url = Uri.TryCreate(entry.Address, UriKind.Absolute, out var address) ? address : null,
            Created = Utc(entry.CreatedUtc),
            LastModified = Utc(entry.ModifiedUtc),
            DtStamp = Utc(entry.ModifiedUtc),
            Status = entry.IsCancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
        };

        var times = entry.Times;
        if (times.AllDay)
        {
            // The end of an all-day event is the day after its last one.
            item.DtStart = new CalDateTime(times.FirstDay);
            item.DtEnd = new CalDateTime(times.LastDay.AddDays(1));
        }
        else
        {
            item.DtStart = Local(times.Start, timeZoneId);
            item.DtEnd = times.End is { } end ? Local(end, timeZoneId) : null;
        }

        return item;
    }

    // One control character makes a calendar unreadable as a whole.
    private static string Clean(string text) => string.Concat(text.Where(letter => !char.IsControl(letter) || letter is '\n' or '\t'));

    // Of a local time that comes twice a calendar means the first; the second has no other name than that in UTC.
    private static CalDateTime Local(DateTimeOffset time, string timeZoneId)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(timeZoneId);

        return zone.IsAmbiguousTime(time.DateTime) && time.Offset < zone.GetAmbiguousTimeOffsets(time.DateTime).Max()
            ? Utc(time.UtcDateTime)
            : new CalDateTime(time.DateTime, timeZoneId);
    }

    private static CalDateTime Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
