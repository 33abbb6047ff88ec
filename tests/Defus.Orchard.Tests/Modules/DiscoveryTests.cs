using AngleSharp.Dom;
using Defus.Orchard.Tests.Http;
using Xunit;

namespace Defus.Orchard.Tests.Modules;

/// <summary>Feeds and calendars are named in the head of the pages they belong to, and answer with what they say they are.</summary>
[Collection(SqliteSiteCollection.Name)]
public sealed class DiscoveryTests
{
    private readonly SqliteSite _site;

    public DiscoveryTests(SqliteSite site)
    {
        _site = site;
    }

    [Theory]
    [InlineData("/", "application/rss+xml", "application/atom+xml", "text/calendar")]
    [InlineData("/aktuelles", "application/rss+xml", "application/atom+xml", "text/calendar")]
    [InlineData("/aktuelles/augsburg-jahresbericht", "application/rss+xml", "application/atom+xml", "text/calendar")]
    [InlineData("/mitglieder/essen", "application/rss+xml", "application/atom+xml", "text/calendar")]
    [InlineData("/termine", "text/calendar")]
    [InlineData("/termine/schulung-ki", "text/calendar")]
    public async Task GetPage_WithFeeds_NamesThemAndTheyAnswer(string path, params string[] types)
    {
        var links = (await _site.GetPageAsync(path)).QuerySelectorAll("head > link[rel=alternate][type]").ToList();

        Assert.Equal(types.Order(), links.Select(link => link.GetAttribute("type")!).Distinct().Order());
        Assert.Equal(links.Count, links.Select(link => link.GetAttribute("href")).Distinct().Count());
        Assert.All(links, link => Assert.NotEmpty(link.GetAttribute("title")!));
        foreach (var link in links)
        {
            using var answer = await _site.Visitor.GetAsync(link.GetAttribute("href"), TestContext.Current.CancellationToken);
            Assert.Equal(link.GetAttribute("type"), answer.Content.Headers.ContentType?.MediaType);
            Assert.True(answer.IsSuccessStatusCode, link.GetAttribute("href"));
        }
    }
}
