using System.Net;
using Defus.Orchard.Tests.Http;
using Xunit;

namespace Defus.Orchard.Tests.Crawl;

/// <summary>The whole public site in both languages, found by its own links: everything answers, every page is whole, every feed and calendar can be read.</summary>
public abstract class CrawlTests
{
    // The pages of taxonomies stand beside the filters of the lists; no page needs to lead there.
    private static readonly string[] _taxonomies = ["/themen", "/terminarten"];

    private readonly Site _site;

    protected CrawlTests(Site site)
    {
        _site = site;
    }

    [Fact]
    public async Task Crawl_FromBothHomePages_FindsNothingWrong()
    {
        var crawler = new SiteCrawler(_site);
        await crawler.CrawlAsync(["/", "/en", "/robots.txt", .. _taxonomies, "/search?terms=Augsburg", "/en/search?terms=Augsburg", "/search?terms=qqqqq"]);
        var answers = crawler.Answers;
        var pages = answers.Values.Where(answer => answer.Page is not null && answer.Status == HttpStatusCode.OK).ToList();
        var findings = new List<string>();

        findings.AddRange(answers.Values.Where(answer => answer.Status != HttpStatusCode.OK).Select(answer => $"{answer.Path} answered {(int)answer.Status}, linked by {answer.FoundOn}"));
        findings.AddRange(answers.Values.Where(answer => answer.SetsCookie).Select(answer => $"{answer.Path} sets a cookie"));
        findings.AddRange(pages.SelectMany(answer => PageRules.Check(_site.Address, answer.Path, answer.Page!).Select(finding => $"{answer.Path} {finding}")));
        findings.AddRange(answers.Values.Where(answer => answer.MediaType is "application/rss+xml" or "application/atom+xml").SelectMany(answer => Feeds.CheckFeed(answer).Select(finding => $"{answer.Path} {finding}")));
        findings.AddRange(answers.Values.Where(answer => answer.MediaType == "text/calendar").SelectMany(answer => Feeds.CheckCalendar(answer).Select(finding => $"{answer.Path} {finding}")));

        // A page has one title, and a title one page, however many addresses lead to it.
        findings.AddRange(pages.GroupBy(answer => answer.Page!.Title)
            .Where(group => group.Select(answer => PageRules.CanonicalOf(answer.Page!) ?? answer.Path).Distinct().Count() > 1)
            .Select(group => $"{string.Join(" and ", group.Select(answer => answer.Path))} have the same title '{group.Key}'"));
        findings.AddRange(pages.Where(answer => !IsSearch(answer.Path))
            .GroupBy(answer => (Language: answer.Page!.DocumentElement.GetAttribute("lang"), Text: answer.Page.QuerySelector("meta[name=description]")?.GetAttribute("content")))
            .Where(group => group.Select(answer => PageRules.CanonicalOf(answer.Page!)?.Split('?')[0]).Distinct().Count() > 1)
            .Select(group => $"{string.Join(" and ", group.Select(answer => answer.Path))} have the same description '{group.Key.Text}'"));
        findings.AddRange(crawler.Places.Distinct()
            .Where(place => answers[place.Path].Page is { } page && page.GetElementById(place.Id) is null)
            .Select(place => $"{place.FoundOn} links to #{place.Id}, which {place.Path} does not have"));

        // The sitemap names each canonical page, and nothing else.
        var named = Feeds.AddressesOf(answers["/sitemap.xml"]).ToHashSet();
        var canonical = pages.Where(answer => !IsSearch(answer.Path) && !IsTerm(answer.Path)).Select(answer => PageRules.CanonicalOf(answer.Page!)).OfType<string>().Where(address => !address.Contains('?', StringComparison.Ordinal)).ToHashSet();
        findings.AddRange(canonical.Except(named).Select(address => $"{address} is missing in the sitemap"));
        findings.AddRange(named.Except(canonical).Select(address => $"{address} is in the sitemap without being a canonical page"));

        Assert.True(findings.Count == 0, string.Join('\n', findings.Distinct()));

        // All of it has been seen: pages, filters, months, feeds and calendars of both languages.
        string[] expected =
        [
            "/termine?vergangen=1", "/en/news/feed.atom", "/en/topics",  "/termine/kalender.ics", "/en/events/calendar.ics", "/barrierefreiheit", "/en/accessibility", "/kontakt",
            "/mitglieder?suche=&land=Niedersachsen&art=", "/search?terms=Augsburg&type=MemberCity",
        ];
        Assert.Empty(expected.Except(answers.Keys));
        Assert.Contains(answers.Keys, path => path.StartsWith("/termine?monat=", StringComparison.Ordinal));
        Assert.Contains(answers.Keys, path => path.StartsWith("/aktuelles/feed.rss?mitglied=", StringComparison.Ordinal));
        Assert.InRange(pages.Count, 150, 1000);
    }

    private static bool IsTerm(string path) => Array.Exists(_taxonomies, taxonomy => path.StartsWith(taxonomy + "/", StringComparison.Ordinal));

    private static bool IsSearch(string path) => path.StartsWith("/search", StringComparison.Ordinal) || path.StartsWith("/en/search", StringComparison.Ordinal);
}

/// <summary>A site of its own: what other tests publish is not as whole as the sample.</summary>
public sealed class CrawlOnSqliteTests : CrawlTests, IClassFixture<SqliteSite>
{
    public CrawlOnSqliteTests(SqliteSite site)
        : base(site)
    {
    }
}

public sealed class CrawlOnPostgresTests : CrawlTests, IClassFixture<PostgresSite>
{
    public CrawlOnPostgresTests(PostgresSite site)
        : base(site)
    {
    }
}
