using System.Globalization;
using CsCheck;
using Defus.Events.Services;
using Calendar = Ical.Net.Calendar;
using Xunit;

namespace Defus.Orchard.Tests.Modules;

/// <summary>The parts of the calendar without a site: days, addresses, iCalendar files.</summary>
public sealed class CalendarTests
{
    private static readonly TimeZoneInfo _berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static readonly Gen<DateOnly> _days = Gen.Int[0, 36_524].Select(day => new DateOnly(2000, 1, 1).AddDays(day));

    private static readonly Gen<DateTime> _moments = Gen.Select(_days, Gen.Int[0, 1439], (day, minute) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddMinutes(minute));

    [Fact]
    public void Weeks_OfAnyMonth_HoldEveryDayOnceFromMondayToSunday()
        => _days.Sample(day =>
        {
            var days = MonthGrid.Weeks(day).SelectMany(week => week).ToList();

            Assert.Equal(DayOfWeek.Monday, days[0].DayOfWeek);
            Assert.Equal(DayOfWeek.Sunday, days[^1].DayOfWeek);
            Assert.Equal(DateTime.DaysInMonth(day.Year, day.Month), days.Count(other => other.Month == day.Month && other.Year == day.Year));
            Assert.Equal(Enumerable.Range(days[0].DayNumber, days.Count), days.Select(other => other.DayNumber));
            Assert.InRange(days.Count, 28, 42);
        });

    [Fact]
    public void Selection_WrittenAndRead_IsTheSame()
        => Gen.Select(_days.Select(day => (DateOnly?)new DateOnly(day.Year, day.Month, 1)), Gen.Bool, Gen.Int[1, 10_000], Gen.Bool).Sample((month, past, page, list) =>
        {
            var selection = new EventSelection(list ? null : month, past, "4y7jt1rv7deybmqvgta5093hdz", "", page);
            var query = selection.ToQuery().TrimStart('?').Split('&').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);

            Assert.Equal(selection, EventSelection.Of(key => query.GetValueOrDefault(key)));
        });

    [Fact]
    public void Selection_OfAnyText_IsReadableAgain()
        => Gen.String.Sample(text => Assert.Matches("^\\?[a-z0-9=&-]*$", EventSelection.Of(_ => text).ToQuery().ToLowerInvariant()));

    [Fact]
    public void Write_TimedEventsAtAnyTime_AreReadBackAtTheSameMoment()
        => Gen.Select(_moments, Gen.Int[1, 100_000], (start, minutes) => (Start: start, End: start.AddMinutes(minutes))).Sample(times =>
        {
            var entry = Entry(new EventTimes(Local(times.Start), Local(times.End), allDay: false));
            var text = CalendarWriter.Write("DEFUS", "Europe/Berlin", [entry]);
            var read = Assert.Single(Calendar.Load(text)!.Events);

            // The hour that comes twice is looked at elsewhere.
            if (!_berlin.IsAmbiguousTime(Local(times.Start).DateTime))
            {
                Assert.Equal((Local(times.Start).DateTime, "Europe/Berlin"), (read.DtStart!.Value, read.DtStart.TzId));
            }

            if (entry.Times.End is { } end && !_berlin.IsAmbiguousTime(end.DateTime))
            {
                Assert.Equal(end.DateTime, read.DtEnd!.Value);
            }

            Assert.Contains("BEGIN:VTIMEZONE", text);
            Assert.All(text.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75));
        });

    [Fact]
    public void Write_AllDayEvent_EndsOnTheDayAfterItsLast()
        => Gen.Select(_days, Gen.Int[0, 30]).Sample((first, length) =>
        {
            var start = Local(first.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc));
            var entry = Entry(new EventTimes(start, Local(first.AddDays(length).ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc)), allDay: true));
            var text = CalendarWriter.Write("DEFUS", "Europe/Berlin", [entry]);

            Assert.Contains("DTSTART;VALUE=DATE:" + first.ToString("yyyyMMdd", CultureInfo.InvariantCulture), text);
            Assert.Contains("DTEND;VALUE=DATE:" + first.AddDays(length + 1).ToString("yyyyMMdd", CultureInfo.InvariantCulture), text);
        });

    [Fact]
    public void Write_AnyText_IsReadBackAsItWas()
        => Gen.OneOf(Gen.Char[' ', '\u009F'], Gen.Char[' ', '\uD7FF']).Array[1, 200].Select(letters => new string(letters)).Sample(title =>
        {
            var entry = Entry(new EventTimes(Local(new DateTime(2026, 6, 1, 8, 0, 0, DateTimeKind.Utc)), null, allDay: false)) with { Title = title };

            // Control characters have no place in a calendar.
            var expected = string.Concat(title.Where(letter => !char.IsControl(letter)));
            Assert.Equal(expected, Calendar.Load(CalendarWriter.Write("DEFUS", "Europe/Berlin", [entry]))!.Events[0]!.Summary);
        });

    private static DateTimeOffset Local(DateTime utc) => TimeZoneInfo.ConvertTime(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)), _berlin);

    private static CalendarEntry Entry(EventTimes times) => new(
        "id@example.org", 0, times, "Titel", "Text", "Ort", "https://example.org/termine/x", DateTime.UnixEpoch, DateTime.UnixEpoch, false);
}
