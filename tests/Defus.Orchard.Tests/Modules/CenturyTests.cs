using System.Globalization;
using System.Text.RegularExpressions;
using Defus.Common.Text;
using Defus.Events.Services;
using Xunit;

namespace Defus.Orchard.Tests.Modules;

/// <summary>Every day between 2000 and 2100 on which clocks or calendars do something special: none is left to chance.</summary>
public sealed partial class CenturyTests
{
    private static readonly TimeZoneInfo _berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static readonly DateOnly[] _clockChanges = [.. Days(2000, 2100).Where(day => OffsetAt(day) != OffsetAt(day.AddDays(1)))];

    // Changes of the clock, new years, both ends of February, and the days around them.
    private static readonly DateOnly[] _specialDays =
    [
        .. _clockChanges.Concat(Enumerable.Range(2000, 101).SelectMany(year => new[] { new DateOnly(year, 1, 1), new DateOnly(year, 3, 1) }))
            .SelectMany(day => Enumerable.Range(-3, 6).Select(day.AddDays)).Distinct(),
    ];

    [Fact]
    public void Countdown_AtEveryMidnight_GoesDownByOneDay()
    {
        Assert.Equal(202, _clockChanges.Length);
        foreach (var day in _specialDays)
        {
            var (before, midnight, after) = (Midnight(day.AddDays(1)).AddTicks(-1), Midnight(day.AddDays(1)), Midnight(day.AddDays(2)).AddTicks(-1));
            foreach (var hour in new[] { 0, 1, 4, 23 })
            {
                var event3 = new EventTimes(At(day.AddDays(3), hour), null, allDay: hour == 0);

                Assert.Equal(new EventCountdown(CountdownState.InDays, 3), EventCountdown.At(before, event3));
                Assert.Equal(new EventCountdown(CountdownState.InDays, 2), EventCountdown.At(midnight, event3));
                Assert.Equal(new EventCountdown(CountdownState.InDays, 2), EventCountdown.At(after, event3));
                Assert.Equal(new EventCountdown(CountdownState.Tomorrow, 1), EventCountdown.At(after.AddTicks(1), event3));
            }
        }
    }

    [Fact]
    public void Countdown_OfEventThroughTheHourThatComesTwice_FollowsTimeNotTheHands()
    {
        foreach (var day in _clockChanges.Where(day => OffsetAt(day) > OffsetAt(day.AddDays(1))))
        {
            // From 02:45 in summer time to 02:15 in winter time, half an hour later.
            var times = new EventTimes(new DateTimeOffset(day.ToDateTime(new TimeOnly(2, 45)), TimeSpan.FromHours(2)), new DateTimeOffset(day.ToDateTime(new TimeOnly(2, 15)), TimeSpan.FromHours(1)), allDay: false);

            Assert.True(times.HasEndTime);
            Assert.Equal(CountdownState.Today, EventCountdown.At(times.Start.AddTicks(-1), times).State);
            Assert.Equal(CountdownState.UntilTime, EventCountdown.At(times.Start, times).State);
            Assert.Equal(CountdownState.UntilTime, EventCountdown.At(times.Start.AddMinutes(29), times).State);
            Assert.Equal(CountdownState.Over, EventCountdown.At(times.Start.AddMinutes(30).ToOffset(TimeSpan.FromHours(1)), times).State);
        }
    }

    [Fact]
    public void CalendarRules_AtEveryClockChange_AreThoseOfBerlin()
    {
        var zone = CalendarWriter.Write("DEFUS", "Europe/Berlin", [Entry(At(new DateOnly(2000, 1, 1), 0), null)]).Split("BEGIN:VEVENT")[0];
        var rules = Rule().Matches(zone).ToArray();
        Assert.Equal(2, rules.Length);
        var changes = new List<DateTime>();
        foreach (var rule in rules)
        {
            var start = DateTime.ParseExact(rule.Groups["start"].Value, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
            var (from, to) = (TimeSpan.FromHours(int.Parse(rule.Groups["from"].Value, CultureInfo.InvariantCulture)), TimeSpan.FromHours(int.Parse(rule.Groups["to"].Value, CultureInfo.InvariantCulture)));
            Assert.True(start.Year < 2000, "The rules begin after the first event.");
            for (var year = 2000; year <= 2100; year++)
            {
                var month = int.Parse(rule.Groups["month"].Value, CultureInfo.InvariantCulture);
                var lastSunday = Enumerable.Range(0, 7).Select(back => new DateTime(year, month, DateTime.DaysInMonth(year, month)).AddDays(-back)).Single(day => day.DayOfWeek == DayOfWeek.Sunday);
                var change = DateTime.SpecifyKind(lastSunday + start.TimeOfDay - from, DateTimeKind.Utc);
                Assert.Equal((from, to), (_berlin.GetUtcOffset(change.AddTicks(-1)), _berlin.GetUtcOffset(change)));
                changes.Add(change);
            }
        }

        Assert.Equal(_clockChanges, changes.Select(change => DateOnly.FromDateTime(change)).Order());
    }

    [Fact]
    public void Calendar_OfEventsAtEveryClockChange_NamesTheVeryMoment()
    {
        foreach (var day in _clockChanges)
        {
            // Every quarter of an hour from the evening before to the morning after.
            var begin = new DateTimeOffset(day.AddDays(-1).ToDateTime(new TimeOnly(22, 0)), TimeSpan.Zero);
            var moments = Enumerable.Range(0, 40).Select(quarter => TimeZoneInfo.ConvertTime(begin.AddMinutes(15 * quarter), _berlin)).ToArray();
            var text = CalendarWriter.Write("DEFUS", "Europe/Berlin", [.. moments.Select(start => Entry(start, TimeZoneInfo.ConvertTime(start.AddMinutes(15), _berlin)))]).Split("END:VTIMEZONE")[1];

            Assert.Equal(moments.Select(start => start.UtcDateTime), EventTime().Matches(text).Where(match => match.Groups["name"].Value == "DTSTART").Select(CalendarMoment.Read));
            Assert.Equal(moments.Select(start => start.AddMinutes(15).UtcDateTime), EventTime().Matches(text).Where(match => match.Groups["name"].Value == "DTEND").Select(CalendarMoment.Read));
        }
    }

    [Theory]
    [InlineData("de-DE", @"^(?:(\d\d)\.(?:(\d\d)\.(\d{4})?)?–)?(\d\d)\.(\d\d)\.(\d{4})$")]
    [InlineData("en", @"^(?:(\d+)(?: (\p{L}+))?(?: (\d{4}))? ?– ?)?(\d+) (\p{L}+) (\d{4})$")]
    public void Days_OfEverySpecialDay_SayWhichTheyAre(string culture, string pattern)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        foreach (var first in _specialDays)
        {
            foreach (var last in new[] { first, first.AddDays(1), first.AddDays(31), first.AddDays(366) })
            {
                var parts = Regex.Match(DayText.Of(first, last), pattern).Groups;
                var read = Read(parts[4].Value, parts[5].Value, parts[6].Value);

                Assert.Equal(last, read);
                Assert.Equal(first, parts[1].Success ? Read(parts[1].Value, Or(parts[2], parts[5]), Or(parts[3], parts[6])) : read);
            }
        }

        static string Or(Group own, Group other) => own.Success ? own.Value : other.Value;
        static DateOnly Read(string day, string month, string year)
            => DateOnly.ParseExact($"{day} {month} {year}", ["dd MM yyyy", "d MMMM yyyy"], CultureInfo.GetCultureInfo("en"), DateTimeStyles.None);
    }

    [Fact]
    public void Numbers_OfBothLanguages_AreWordsUpToTwelveAndReadableDigitsBeyond()
    {
        string[] german = ["keine", "eine", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"];
        string[] english = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
        for (var number = 0; number <= 20_000; number++)
        {
            Assert.Equal(number <= 12 ? german[number] : Grouped(number, "."), GermanNumber.Feminine(number));
            Assert.Equal(number <= 12 ? english[number] : Grouped(number, ","), EnglishNumber.Of(number));
        }

        static string Grouped(int number, string separator)
            => number < 1000 ? number.ToString(CultureInfo.InvariantCulture) : $"{number / 1000}{separator}{(number % 1000).ToString("000", CultureInfo.InvariantCulture)}";
    }

    private static IEnumerable<DateOnly> Days(int firstYear, int lastYear)
    {
        for (var day = new DateOnly(firstYear, 1, 1); day.Year <= lastYear; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    private static TimeSpan OffsetAt(DateOnly day) => _berlin.GetUtcOffset(day.ToDateTime(TimeOnly.MinValue));

    private static DateTimeOffset Midnight(DateOnly day) => At(day, 0);

    private static DateTimeOffset At(DateOnly day, int hour)
    {
        var local = day.ToDateTime(new TimeOnly(hour, 0));

        return new DateTimeOffset(local, _berlin.GetUtcOffset(local));
    }

    private static CalendarEntry Entry(DateTimeOffset start, DateTimeOffset? end) => new(
        start.Ticks.ToString(CultureInfo.InvariantCulture), 0, new EventTimes(start, end, allDay: false), "Titel", "", "", "https://example.org/termine/x", DateTime.UnixEpoch, DateTime.UnixEpoch, false);

    [GeneratedRegex(@"^DTSTART:(?<start>\d{8}T\d{6})\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=(?<month>\d+)\r\nTZNAME:\w+\r\nTZOFFSETFROM:(?<from>\+\d\d)00\r\nTZOFFSETTO:(?<to>\+\d\d)00\r$", RegexOptions.Multiline)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^(?<name>DTSTART|DTEND)(?:;TZID=(?<zone>[^:]+))?:(?<time>\d{8}T\d{6})(?<utc>Z?)\r$", RegexOptions.Multiline)]
    private static partial Regex EventTime();
}
