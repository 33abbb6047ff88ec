using AngleSharp.Dom;
using Defus.Events.Models;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Title.Models;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Http;

/// <summary>What editors publish, change and take back shows on the home page with the very next request.</summary>
public abstract class ContentChangeTests
{
    private readonly Site _site;

    protected ContentChangeTests(Site site)
    {
        _site = site;
    }

    [Fact]
    public async Task PublishEvent_StartingTomorrow_LeadsTheEventsOfTheHomePage()
    {
        await HomeTitlesAsync();
        await _site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var item = await manager.NewAsync("Event");
            Name(item, "Auftakt in Köln");
            item.Alter<EventPart>(part => part.Start.Value = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(1));
            await manager.CreateAsync(item, VersionOptions.Published);
        });

        var page = await _site.GetPageAsync("/");
        Assert.Equal("Auftakt in Köln", page.QuerySelector(".event-card__title")?.Text());
        Assert.Equal("morgen", page.QuerySelector(".event-card__countdown")?.Text());
    }

    [Fact]
    public async Task UnpublishAndPublishMember_OfTheNetwork_CountsItOutAndInAgain()
    {
        Assert.Contains("21 deutsche Städte", await NetworkSizeAsync(), StringComparison.Ordinal);

        await ChangeAsync("Stadt Ulm", VersionOptions.Latest, (manager, item) => manager.UnpublishAsync(item));
        Assert.Contains("20 deutsche Städte", await NetworkSizeAsync(), StringComparison.Ordinal);

        await ChangeAsync("Stadt Ulm", VersionOptions.Latest, (manager, item) => manager.PublishAsync(item));
        Assert.Contains("21 deutsche Städte", await NetworkSizeAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangeTitle_AsDraftThenPublished_ShowsOnlyWhenPublished()
    {
        await ChangeAsync("Weihnachtsgrüße", VersionOptions.DraftRequired, (manager, item) =>
        {
            Name(item, "Grüße zum Jahresende");
            return manager.SaveDraftAsync(item);
        });
        Assert.Contains("Weihnachtsgrüße", await HomeTitlesAsync());

        await ChangeAsync("Grüße zum Jahresende", VersionOptions.Latest, (manager, item) => manager.PublishAsync(item));
        var titles = await HomeTitlesAsync();
        Assert.Contains("Grüße zum Jahresende", titles);
        Assert.DoesNotContain("Weihnachtsgrüße", titles);
    }

    [Fact]
    public async Task RemoveNews_FromTheHomePage_TakesItAwayAndItsAddressAnswersNotFound()
    {
        const string Title = "so-par Städtetreffen in Hannover – gemeinsamer Einstieg in Risiko- und Krisenmanagement";
        var page = await _site.GetPageAsync("/");
        var path = page.QuerySelectorAll(".news-card__title a").Single(link => link.Text() == Title).GetAttribute("href")!;

        await ChangeAsync(Title, VersionOptions.Latest, (manager, item) => manager.RemoveAsync(item));

        Assert.DoesNotContain(Title, await HomeTitlesAsync());
        using var response = await _site.Visitor.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
    }

    private static void Name(ContentItem item, string title)
    {
        item.DisplayText = title;
        item.Alter<TitlePart>(part => part.Title = title);
    }

    /// <summary>Loads the item with this title and hands it to <paramref name="change"/>.</summary>
    private async Task ChangeAsync(string title, VersionOptions version, Func<IContentManager, ContentItem, Task> change)
    {
        await _site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var found = await services.GetRequiredService<ISession>()
                .Query<ContentItem, ContentItemIndex>(index => index.DisplayText == title && index.Latest).FirstOrDefaultAsync();
            var item = await manager.GetAsync(found!.ContentItemId, version);
            await change(manager, item!);
        });
    }

    private async Task<string> NetworkSizeAsync()
    {
        return (await _site.GetPageAsync("/")).QuerySelector(".network-size")!.Text();
    }

    private async Task<List<string>> HomeTitlesAsync()
    {
        return [.. (await _site.GetPageAsync("/")).QuerySelectorAll("h3").Select(title => title.Text())];
    }
}

public sealed class ContentChangeOnSqliteTests : ContentChangeTests, IClassFixture<SqliteSite>
{
    public ContentChangeOnSqliteTests(SqliteSite site)
        : base(site)
    {
    }
}

public sealed class ContentChangeOnPostgresTests : ContentChangeTests, IClassFixture<PostgresSite>
{
    public ContentChangeOnPostgresTests(PostgresSite site)
        : base(site)
    {
    }
}
