using System.Globalization;
using System.Text.RegularExpressions;

namespace Defus.Orchard.Tests.Modules;

/// <summary>Times of an iCalendar, read as RFC 5545 wants it: of a local time that comes twice the first is meant.</summary>
internal static class CalendarMoment
{
    /// <summary>The time in UTC.</summary>
    /// <param name="match">With the groups <c>time</c>, <c>zone</c> and <c>utc</c>.</param>
    public static DateTime Read(Match match)
    {
        var time = DateTime.ParseExact(match.Groups["time"].Value, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        if (match.Groups["utc"].Value == "Z")
        {
            return DateTime.SpecifyKind(time, DateTimeKind.Utc);
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(match.Groups["zone"].Value);
        var offset = zone.IsAmbiguousTime(time) ? zone.GetAmbiguousTimeOffsets(time).Max() : zone.GetUtcOffset(time);

        return DateTime.SpecifyKind(time - offset, DateTimeKind.Utc);
    }
}
