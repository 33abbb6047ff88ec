using AngleSharp.Dom;
using Defus.Events.Models;
using Defus.Orchard.Tests.Admin;
using Defus.Orchard.Tests.Http;
using OrchardCore.ContentManagement;
using Xunit;

namespace Defus.Orchard.Tests.OutputCache;

/// <summary>Pages roll over by themselves: at midnight where the site is, and when an event of the day begins or ends.</summary>
public sealed class MidnightTests : IClassFixture<PageCacheSite>
{
    private static readonly TimeZoneInfo _berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private readonly PageCacheSite _site;

    public MidnightTests(PageCacheSite site)
    {
        _site = site;
    }

    /// <summary>Ordinary days, and those on which the clocks change, which have 23 and 25 hours.</summary>
    [Fact]
    public async Task GetHome_AcrossMidnight_CountsDownByOneDay()
    {
        var today = Today();
        var year = today.Year + 1;
        foreach (var day in (DateTime[])[today.AddDays(1), new(year, 3, ClockChange(year, 3)), new(year, 10, ClockChange(year, 10))])
        {
            GoTo(day.AddHours(23).AddMinutes(59));
            var id = await AdminSession.CreateAsync(_site, "Event", "In zwei Tagen", fill: item => item.Alter<EventPart>(part => part.Start.Value = Utc(day.AddDays(2).AddHours(12))));
            Assert.Equal("in 2 Tagen", await CountdownAsync());
            Assert.True(await _site.IsKeptAsync("/"));

            GoTo(day.AddDays(1).AddSeconds(1));

            Assert.False(await _site.IsKeptAsync("/"));
            Assert.Equal("morgen", await CountdownAsync());
            using var admin = await AdminSession.SignInAsync(_site);
            await admin.PostAsync($"/Admin/Contents/ContentItems/{id}/Delete");
        }
    }

    [Fact]
    public async Task GetHome_WhenAnEventOfTheDayBeginsAndEnds_SaysSo()
    {
        var day = new DateTime(Today().Year + 2, 6, 1);
        GoTo(day.AddHours(9));
        await AdminSession.CreateAsync(_site, "Event", "Heute", fill: item => item.Alter<EventPart>(part =>
        {
            part.Start.Value = Utc(day.AddHours(10));
            part.End.Value = Utc(day.AddHours(12));
        }));
        Assert.Equal("heute", await CountdownAsync());
        Assert.Contains("Heute", await TitlesAsync());

        GoTo(day.AddHours(9.9));
        Assert.True(await _site.IsKeptAsync("/"));
        GoTo(day.AddHours(10.1));
        Assert.Equal("läuft noch bis 12:00 Uhr", await CountdownAsync());
        Assert.True(await _site.IsKeptAsync("/"));
        GoTo(day.AddHours(12.1));
        Assert.False(await _site.IsKeptAsync("/"));
        Assert.DoesNotContain("Heute", await TitlesAsync());
    }

    private static int ClockChange(int year, int month)
        => Enumerable.Range(25, 7).Single(day => new DateTime(year, month, day).DayOfWeek == DayOfWeek.Sunday);

    private async Task<string?> CountdownAsync() => (await _site.GetPageAsync("/")).QuerySelector(".event-card__countdown")?.Text();

    private async Task<IEnumerable<string>> TitlesAsync() => (await _site.GetPageAsync("/")).QuerySelectorAll(".event-card__title").Select(title => title.Text());

    // The site's day: its clock only goes forward, in whatever order the tests run.
    private DateTime Today() => TimeZoneInfo.ConvertTime(_site.Time.GetUtcNow(), _berlin).Date;

    private static DateTime Utc(DateTime local) => TimeZoneInfo.ConvertTimeToUtc(local, _berlin);

    private void GoTo(DateTime local) => _site.Time.Pass(Utc(local) - _site.Time.GetUtcNow().UtcDateTime);
}
