using System.Net;
using System.ServiceModel.Syndication;
using System.Xml;
using AngleSharp.Dom;
using CsCheck;
using Defus.News.Services;
using Defus.Orchard.Tests.Http;
using Xunit;

namespace Defus.Orchard.Tests.Modules;

/// <summary>All posts on their page, what a post leads on to, and the feeds, on SQLite.</summary>
[Collection(SqliteSiteCollection.Name)]
public sealed class NewsArchiveTests
{
    private readonly SqliteSite _site;

    public NewsArchiveTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task GetNews_WithFilters_ShowsOnlyWhatMatches()
    {
        var all = await _site.GetPageAsync("/aktuelles");
        var years = all.QuerySelectorAll("#news-year option").Select(option => option.GetAttribute("value")).ToList();
        var essen = all.QuerySelectorAll("#news-member option").Single(option => option.Text() == "Stadt Essen").GetAttribute("value");

        Assert.Equal(8, Titles(all).Count);
        Assert.Contains("2025", years);
        Assert.Equal(3, Titles(await _site.GetPageAsync($"/aktuelles?mitglied={essen}")).Count);
        Assert.Equal(2, Titles(await _site.GetPageAsync("/aktuelles?mitglied=defus")).Count);
        Assert.Empty(Titles(await _site.GetPageAsync("/aktuelles?jahr=1999")));
        Assert.NotNull((await _site.GetPageAsync("/aktuelles?jahr=1999")).QuerySelector(".news-archive__empty"));
    }

    [Theory]
    [InlineData("/aktuelles?seite=50", ".news-archive__empty")]
    [InlineData("/termine?seite=50", ".event-list__empty")]
    [InlineData("/en/events?vergangen=1&seite=50", ".event-list__empty")]
    public async Task GetList_BeyondItsEnd_LeadsToItsBeginning(string path, string empty)
    {
        var page = await _site.GetPageAsync(path);

        var back = page.QuerySelector(empty + " a")!.GetAttribute("href")!;
        Assert.DoesNotContain("seite", back, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main [rel=prev]"));
    }

    [Fact]
    public async Task GetPost_AmongOthers_LeadsToOlderNewerAndRelatedOnes()
    {
        var post = await _site.GetPageAsync("/aktuelles/augsburg-jahresbericht");

        Assert.Equal("Weihnachtsgrüße", post.QuerySelector(".news-neighbours__newer")!.Text().Replace("Neuere Meldung: ", null, StringComparison.Ordinal));
        Assert.StartsWith("Ältere Meldung:", post.QuerySelector(".news-neighbours__older")!.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Jahresbericht", post.QuerySelector(".news-related")!.TextContent);
        Assert.NotEmpty(Titles(await _site.GetPageAsync(post.QuerySelector("a.news-post__topic")!.GetAttribute("href")!)));
    }

    [Theory]
    [InlineData("/aktuelles/feed.rss", "application/rss+xml")]
    [InlineData("/aktuelles/feed.atom", "application/atom+xml")]
    public async Task GetFeed_OfAllAndOfOneMember_IsReadByAStrictReader(string path, string mediaType)
    {
        var page = await _site.GetPageAsync("/aktuelles");
        var essen = page.QuerySelectorAll("#news-member option").Single(option => option.Text() == "Stadt Essen").GetAttribute("value");
        Assert.Contains(page.QuerySelectorAll("link[rel=alternate]"), link => link.GetAttribute("type") == mediaType && link.GetAttribute("href") == path);

        var all = await ReadAsync(path, mediaType);
        var member = await ReadAsync($"{path}?mitglied={essen}", mediaType);

        Assert.Equal(8, all.Items.Count());
        Assert.Equal(3, member.Items.Count());
        Assert.StartsWith("Stadt Essen", member.Title.Text, StringComparison.Ordinal);
        Assert.All(all.Items, item => Assert.True(item.Links[0].Uri.IsAbsoluteUri && item.Id.Length > 0 && item.Title.Text.Length > 0));
    }

    [Fact]
    public async Task GetFeed_OfNoSuchTopic_IsNotFound()
    {
        using var answer = await _site.Visitor.GetAsync("/aktuelles/feed.rss?thema=nosuchtopic", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public void Selection_OfAnyText_IsReadableAgain()
        => Gen.String.Sample(text => Assert.Matches("^\\?[a-z0-9=&]*$", NewsSelection.Of(_ => text).ToQuery().ToLowerInvariant()));

    private static List<string> Titles(IDocument page)
        => [.. page.QuerySelectorAll(".news-archive :is(.news-card__title, .member-news__title)").Select(title => title.Text())];

    private async Task<SyndicationFeed> ReadAsync(string path, string mediaType)
    {
        using var answer = await _site.Visitor.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
        using var reader = XmlReader.Create(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return SyndicationFeed.Load(reader);
    }
}
