using System.Net;
using AngleSharp.Dom;
using Defus.Events.Models;
using Defus.Events.Services;
using Defus.Orchard.Tests.Http;
using Ical.Net;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using Xunit;

namespace Defus.Orchard.Tests.Modules;

/// <summary>All events on their page and as calendars, on SQLite.</summary>
[Collection(SqliteSiteCollection.Name)]
public sealed class EventArchiveTests
{
    private readonly SqliteSite _site;

    public EventArchiveTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task GetEvents_OfEveryView_ShowsThoseOfTheirTime()
    {
        var id = await CreateAsync("Rückblick im Sommer", new DateTime(2019, 6, 30, 8, 0, 0, DateTimeKind.Utc), new DateTime(2019, 7, 2, 10, 0, 0, DateTimeKind.Utc));
        try
        {
            var upcoming = await _site.GetPageAsync("/termine");
            var past = await _site.GetPageAsync("/termine?vergangen=1");
            var june = await _site.GetPageAsync("/termine?monat=2019-06");
            var july = await _site.GetPageAsync("/termine?monat=2019-07");

            Assert.DoesNotContain("Rückblick im Sommer", upcoming.Body!.TextContent);
            Assert.Equal(3, upcoming.QuerySelectorAll(".event-card").Length);
            Assert.Contains("Rückblick im Sommer", past.QuerySelector(".event-list")!.TextContent);
            Assert.Equal("Juni 2019", past.QuerySelector(".event-list__month")!.Text());
            Assert.Equal(["2019-06-30", "2019-07-01", "2019-07-02"], BusyDays(june).Concat(BusyDays(july)).Distinct());

            // The arrows end where nothing is left to see.
            Assert.Equal([0, 1, 1, 1], new[] { june, july }.SelectMany(page => new[] { "prev", "next" }, (page, way) => page.QuerySelectorAll($".event-month__head a[rel={way}]").Length));
        }
        finally
        {
            await RemoveAsync(id);
        }
    }

    /// <summary>Long events are read apart from the others; nobody sees the seam.</summary>
    [Fact]
    public async Task Find_LongAndShortEvents_ComeByTheirStartWhateverThePage()
    {
        var today = DateTime.UtcNow.Date;
        var ids = new List<string>();
        try
        {
            foreach (var (from, to) in new[] { (-70, 3), (-90, 5), (-400, 1), (-30, 0), (-31, 40), (-20, 2), (2, 90), (1, 1) })
            {
                ids.Add(await CreateAsync($"Von {from} bis {to}", today.AddDays(from), today.AddDays(to).AddHours(23)));
            }

            ids.Add(await CreateAsync("Vorbei", today.AddDays(-50), today.AddDays(-3)));
            await _site.InScopeAsync(async services =>
            {
                var events = services.GetRequiredService<IEventArchive>();
                var query = new EventQuery(DateOnly.FromDateTime(today));
                var all = (await events.FindItemsAsync(query, 0, 100)).Select(item => item.DisplayText!).ToList();
                Assert.Equal(
                    ["Von -400 bis 1", "Von -90 bis 5", "Von -70 bis 3", "Von -31 bis 40", "Von -30 bis 0", "Von -20 bis 2", "Von 1 bis 1", "Von 2 bis 90"],
                    all.Where(title => title.StartsWith("Von ", StringComparison.Ordinal)));
                Assert.DoesNotContain("Vorbei", all);
                for (var size = 1; size < all.Count; size++)
                {
                    var pages = new List<string>();
                    for (var skip = 0; skip <= all.Count; skip += size)
                    {
                        pages.AddRange((await events.FindItemsAsync(query, skip, size)).Select(item => item.DisplayText!));
                    }

                    Assert.Equal(all, pages);
                }
            });
        }
        finally
        {
            foreach (var id in ids)
            {
                await RemoveAsync(id);
            }
        }
    }

    [Fact]
    public async Task GetCalendar_AfterCancelling_CarriesTheCancellationUnderTheSameUid()
    {
        var id = await CreateAsync("Wird abgesagt", DateTime.UtcNow.AddDays(40), null);
        try
        {
            var before = await ReadAsync("/termine/kalender.ics", "Wird abgesagt");
            await ChangeAsync(id, part => part.Cancelled = new BooleanField { Value = true });
            var after = await ReadAsync($"/termine/kalender/{id}.ics", "Wird abgesagt");

            Assert.Equal(before.Uid, after.Uid);
            Assert.Equal(EventStatus.Confirmed, before.Status);
            Assert.Equal(EventStatus.Cancelled, after.Status);
            Assert.True(after.Sequence >= before.Sequence);
            Assert.Contains("abgesagt", (await _site.GetPageAsync("/termine")).QuerySelector(".event-card__cancelled")!.Text());
        }
        finally
        {
            await RemoveAsync(id);
        }
    }

    [Theory]
    [InlineData("/termine?monat=9999-99&art=%3Cscript%3E&mitglied=%00&seite=-7")]
    [InlineData("/termine?seite=99999999999&vergangen=%27")]
    [InlineData("/termine?monat=0001-01")]
    public async Task GetEvents_WithAnyQuery_IsAPage(string path)
    {
        Assert.NotNull((await _site.GetPageAsync(path)).QuerySelector(".event-archive"));
    }

    [Fact]
    public async Task GetCalendar_OfWhatIsNoEvent_IsNotFound()
    {
        using var answer = await _site.Visitor.GetAsync("/termine/kalender/nonsense.ics", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static IEnumerable<string> BusyDays(IDocument page)
        => page.QuerySelectorAll(".event-month__busy time").Select(time => time.GetAttribute("datetime")!).Order(StringComparer.Ordinal);

    private async Task<Ical.Net.CalendarComponents.CalendarEvent> ReadAsync(string path, string title)
    {
        using var answer = await _site.Visitor.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType?.MediaType);
        var calendar = Calendar.Load(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        return calendar.Events.Single(item => item.Summary == title);
    }

    private async Task<string> CreateAsync(string title, DateTime startUtc, DateTime? endUtc)
    {
        var id = string.Empty;
        await _site.InScopeAsync(async services =>
        {
            var contentManager = services.GetRequiredService<IContentManager>();
            var contentItem = await contentManager.NewAsync("Event");
            contentItem.DisplayText = title;
            contentItem.Alter<OrchardCore.Title.Models.TitlePart>(part => part.Title = title);
            contentItem.Alter<EventPart>(part =>
            {
                part.Start = new DateTimeField { Value = startUtc };
                part.End = new DateTimeField { Value = endUtc };
            });
            await contentManager.CreateAsync(contentItem, VersionOptions.Published);
            id = contentItem.ContentItemId;
        });
        return id;
    }

    private Task ChangeAsync(string id, Action<EventPart> change) => _site.InScopeAsync(async services =>
    {
        var contentManager = services.GetRequiredService<IContentManager>();
        var contentItem = (await contentManager.GetAsync(id, VersionOptions.DraftRequired))!;
        contentItem.Alter(change);
        await contentManager.UpdateAsync(contentItem);
        await contentManager.PublishAsync(contentItem);
    });

    private Task RemoveAsync(string id) => _site.InScopeAsync(async services =>
    {
        var contentManager = services.GetRequiredService<IContentManager>();
        await contentManager.RemoveAsync((await contentManager.GetAsync(id))!);
    });
}
