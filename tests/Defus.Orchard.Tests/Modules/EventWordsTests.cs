using System.Globalization;
using Defus.Common.Text;
using Defus.Events.Services;
using Xunit;

namespace Defus.Orchard.Tests.Modules;

public sealed class EventWordsTests
{
    private readonly EventWords _words = new(PoFile.Read("Defus.Events").Localizer<EventWords>());

    public EventWordsTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");

    [Theory]
    [InlineData("2025-12-17T12:00", "in 180 Tagen")]
    [InlineData("2026-06-14T12:00", "morgen")]
    [InlineData("2026-06-15T08:00", "heute")]
    [InlineData("2026-06-15T12:00", "läuft noch bis 17.06.2026")]
    [InlineData("2026-06-17T12:00", "läuft noch bis 16:00 Uhr")]
    [InlineData("2026-06-17T16:00", "beendet")]
    public void Countdown_Event_SaysItInWords(string now, string expected)
    {
        var times = Times("2026-06-15T10:00", "2026-06-17T16:00");

        Assert.Equal(expected, _words.Countdown(EventCountdown.At(At(now), times), times));
    }

    [Theory]
    [InlineData("2026-01-15T10:00", null, "15.01.2026")]
    [InlineData("2026-04-13T10:00", "2026-04-14T16:00", "13.–14.04.2026")]
    [InlineData("2026-03-30T10:00", "2026-04-02T16:00", "30.03.–02.04.2026")]
    [InlineData("2026-12-30T10:00", "2027-01-02T16:00", "30.12.2026–02.01.2027")]
    public void Days_Event_NamesNoPartTwice(string start, string? end, string expected)
        => Assert.Equal(expected, Days(Times(start, end)));

    [Theory]
    [InlineData("2026-01-15T10:00", null, "15 January 2026")]
    [InlineData("2026-04-13T10:00", "2026-04-14T16:00", "13–14 April 2026")]
    [InlineData("2026-03-30T10:00", "2026-04-02T16:00", "30 March – 2 April 2026")]
    [InlineData("2026-12-30T10:00", "2027-01-02T16:00", "30 December 2026 – 2 January 2027")]
    public void Days_EventOnAnEnglishPage_AreEnglish(string start, string? end, string expected)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

        Assert.Equal(expected, Days(Times(start, end)));
    }

    [Theory]
    [InlineData("2026-01-15T10:00", "2026-01-15T16:30", false, "10:00–16:30 Uhr")]
    [InlineData("2026-01-15T10:00", null, false, "ab 10:00 Uhr")]
    [InlineData("2026-01-15T10:00", "2026-01-16T16:30", false, "ab 10:00 Uhr")]
    [InlineData("2026-01-15T10:00", "2026-01-15T16:30", true, "")]
    public void Hours_Event_SaysWhatIsKnown(string start, string? end, bool allDay, string expected)
        => Assert.Equal(expected, _words.Hours(Times(start, end, allDay)));

    [Theory]
    [InlineData("2026-12-22T10:00", null, "de", "Dienstag, 22. Dezember 2026")]
    [InlineData("2026-04-13T10:00", "2026-04-15T16:00", "de", "Montag, 13. bis Mittwoch, 15. April 2026")]
    [InlineData("2026-03-30T10:00", "2026-04-02T16:00", "de", "Montag, 30. März bis Donnerstag, 2. April 2026")]
    [InlineData("2026-12-30T10:00", "2027-01-02T16:00", "de", "Mittwoch, 30. Dezember 2026 bis Samstag, 2. Januar 2027")]
    [InlineData("2026-12-22T10:00", null, "en", "Tuesday 22 December 2026")]
    [InlineData("2026-04-13T10:00", "2026-04-15T16:00", "en", "Monday 13 to Wednesday 15 April 2026")]
    public void DaysInWords_Event_NameTheWeekdays(string start, string? end, string language, string expected)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var times = Times(start, end);

        Assert.Equal(expected, DayText.InWords(times.FirstDay, times.LastDay));
    }

    private static string Days(EventTimes times) => DayText.Of(times.FirstDay, times.LastDay);

    private static EventTimes Times(string start, string? end, bool allDay = false) => new(At(start), end is null ? null : At(end), allDay);

    private static DateTimeOffset At(string time) => new(DateTime.Parse(time, CultureInfo.InvariantCulture), TimeSpan.FromHours(2));
}
