using System.Net;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Defus.Orchard.Tests.Users;
using Xunit;

namespace Defus.Orchard.Tests.Http;

/// <summary>The English pages beside the German ones: each in one language, linked both ways, German where a translation is missing.</summary>
[Collection(SqliteSiteCollection.Name)]
public sealed class EnglishTests
{
    private static readonly string[] _pages =
    [
        "/en", "/en/about", "/en/members", "/en/members/augsburg", "/en/news", "/en/topics", "/en/news/augsburg-annual-report", "/en/events", "/en/events/training-ai",
        "/en/partner-forums", "/en/partner-forums/ffsu", "/en/legal-notice", "/en/privacy", "/en/accessibility", "/en/search", "/en/search?terms=Augsburg",
    ];

    private readonly SqliteSite _site;

    public EnglishTests(SqliteSite site)
    {
        _site = site;
    }

    public static TheoryData<string> Pages => [.. _pages];

    [Theory]
    [InlineData("/", "/en")]
    [InlineData("/ueber-uns", "/en/about")]
    [InlineData("/mitglieder/augsburg", "/en/members/augsburg")]
    [InlineData("/aktuelles/weihnachtsgruesse", "/en/news/seasons-greetings")]
    [InlineData("/termine", "/en/events")]
    [InlineData("/themen", "/en/topics")]
    [InlineData("/search", "/en/search")]
    public async Task Switcher_PageWithTranslation_LeadsThereAndBack(string german, string english)
    {
        var (here, there) = (await _site.GetPageAsync(german), await _site.GetPageAsync(english));

        Assert.Equal(("de-DE", english, "en"), (here.DocumentElement.GetAttribute("lang"), Switch(here).GetAttribute("href"), Switch(here).GetAttribute("hreflang")));
        Assert.Equal(("en", german, "de"), (there.DocumentElement.GetAttribute("lang"), Switch(there).GetAttribute("href"), Switch(there).GetAttribute("lang")));

        // The same three alternates on both pages, each page among them.
        Assert.Equal(Alternates(here), Alternates(there));
        Assert.Equal([("de", german), ("x-default", german), ("en", english)], Alternates(here));
    }

    [Theory]
    [InlineData("/mitglieder/ulm", "/en")]
    [InlineData("/gibt-es-nicht", "/en")]
    [InlineData("/en/does-not-exist", "/")]
    public async Task Switcher_PageWithoutTranslation_LeadsToTheOtherHomePage(string path, string home)
    {
        using var response = await _site.Visitor.GetAsync(path, TestContext.Current.CancellationToken);
        var page = await response.ParseAsync();

        Assert.Equal(home, Switch(page).GetAttribute("href"));
        Assert.Empty(Alternates(page));
        Assert.Equal(path.StartsWith("/en/", StringComparison.Ordinal) ? "Page not found" : path == "/gibt-es-nicht" ? "Seite nicht gefunden" : "Stadt Ulm", page.QuerySelector("h1")!.Text());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task EnglishPage_AllWords_AreEnglishOrMarkedAsGerman(string path)
    {
        using var response = await _site.Visitor.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));

        var page = await response.ParseAsync();
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        foreach (var marked in page.Body!.QuerySelectorAll("[lang=de], .site-header .language-switcher, address, .search-results, script").ToList())
        {
            marked.Remove();
        }

        var attributes = page.All.SelectMany(element => new[] { "aria-label", "alt", "title", "placeholder" }.Select(element.GetAttribute)).OfType<string>();
        var words = string.Join(' ', attributes.Append(page.Body.TextContent)).Split([' ', '\n', '\r', '\t', ',', '.', ':', '(', ')', '„', '“'], StringSplitOptions.RemoveEmptyEntries);
        string[] german = ["und", "oder", "der", "die", "das", "mit", "für", "Uhr", "Tagen", "Mitglieder", "Termine", "Aktuelles", "Suche", "Alle", "Stadt", "Städte", "Weitere", "Januar", "Dezember", "März", "Niedersachsen", "Veranstaltung"];
        Assert.Empty(words.Intersect(german));
        Assert.DoesNotMatch(@"\d\d\.\d\d\.\d{4}", page.Body.TextContent);
    }

    [Fact]
    public async Task Topics_OnTheEnglishPage_LeadToTheirNewsInEnglish()
    {
        var links = (await _site.GetPageAsync("/en/topics")).QuerySelectorAll("main .taxonomy-terms a").ToList();
        Assert.Equal(["Municipal prevention", "Safety in public spaces", "Living together in diversity", "Urban resilience", "From the network"], links.Select(link => link.Text()));

        var filtered = await _site.GetPageAsync(links[0].GetAttribute("href")!);
        Assert.Equal("Municipal prevention", filtered.QuerySelector("#news-topic option[selected]")!.Text());
        Assert.NotEmpty(filtered.QuerySelectorAll(".news-list__item"));
    }

    [Fact]
    public async Task EnglishLists_ItemWithoutTranslation_ShowTheGermanOneMarkedAndEveryItemOnce()
    {
        var members = await _site.GetPageAsync("/en/members");
        var links = members.QuerySelectorAll("a.member-card__name").ToList();
        Assert.Equal(24, links.Count);
        Assert.Equal((null, "/en/members/augsburg"), LinkOf("Augsburg"));
        Assert.Equal(("de", "/mitglieder/ulm"), LinkOf("Ulm"));

        var german = await _site.GetPageAsync("/mitglieder");
        Assert.Equal(24, german.QuerySelectorAll("a.member-card__name").Length);
        Assert.Empty(german.QuerySelectorAll("main [lang]"));

        Assert.Equal(8, (await _site.GetPageAsync("/en/news")).QuerySelectorAll(".news-list__item").Length);
        var events = await _site.GetPageAsync("/en/events");
        Assert.Equal([null, null, "de"], events.QuerySelectorAll(".event-card__title").Select(title => title.GetAttribute("lang")));

        (string?, string?) LinkOf(string name) => links.Where(link => link.Text() == name).Select(link => (link.GetAttribute("lang"), link.GetAttribute("href"))).Single();
    }

    [Fact]
    public async Task EnglishHome_Counts_EachMemberOnce()
    {
        var page = await _site.GetPageAsync("/en");

        Assert.Equal("Cities helping cities", page.QuerySelector("h1")!.Text());
        Assert.Contains("21 German cities and three organisations share", page.QuerySelector(".network-size")!.Text(), StringComparison.Ordinal);
        Assert.Matches(@"^\d{1,2} \w+ \d{4}, in 29 days$", page.QuerySelector(".event-card__when")!.Text());
        Assert.Equal(["/en/about", "/en/members", "/en/news", "/en/events", "/en/partner-forums"], page.QuerySelectorAll(".site-menu .menu a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task EnglishMemberPage_ShowsNewsThatNameTheGermanMember()
    {
        var page = await _site.GetPageAsync("/en/members/essen");

        Assert.Equal(3, page.QuerySelectorAll(".member-news__post").Length);
        var all = await _site.GetPageAsync(page.QuerySelector(".member-news__more a")!.GetAttribute("href")!);
        Assert.Equal(3, all.QuerySelectorAll(".news-list__item").Length);
        Assert.Equal("City of Essen", all.QuerySelector("#news-member option[selected]")!.Text());
    }

    [Fact]
    public async Task EnglishFeedAndCalendar_HaveTheirOwnAddresses()
    {
        var feed = XDocument.Parse(await _site.Visitor.GetStringAsync("/en/news/feed.rss", TestContext.Current.CancellationToken));
        Assert.Equal("en", feed.Descendants("language").Single().Value);
        Assert.EndsWith("German-European Forum for Urban Security", feed.Descendants("title").First().Value, StringComparison.Ordinal);
        Assert.Contains(feed.Descendants("title"), title => title.Value == "Season’s greetings");
        Assert.DoesNotContain(feed.Descendants("title"), title => title.Value == "Weihnachtsgrüße");

        var calendar = await _site.Visitor.GetStringAsync("/en/events/calendar.ics", TestContext.Current.CancellationToken);
        Assert.Contains("SUMMARY:Training: using AI", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("Schulung: KI", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("Training: using AI", await _site.Visitor.GetStringAsync("/termine/kalender.ics", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_InEachLanguage_FindsEveryItemOnce()
    {
        Assert.Equal(["/mitglieder/augsburg"], await FoundAsync("/search?terms=Augsburg&type=MemberCity"));
        Assert.Equal(["/en/members/augsburg"], await FoundAsync("/en/search?terms=Augsburg&type=MemberCity"));
        Assert.Equal(["/mitglieder/ulm"], await FoundAsync("/en/search?terms=Ulm&type=MemberCity"));

        var page = await _site.GetPageAsync("/en/search?terms=Augsburg");
        Assert.Contains("Member", page.QuerySelectorAll(".search-kind").Select(kind => kind.Text()));
        Assert.All(page.QuerySelectorAll(".search-types a"), link => Assert.StartsWith("/en/search?", link.GetAttribute("href"), StringComparison.Ordinal));

        var proposals = await _site.Visitor.GetStringAsync(page.QuerySelector("[data-suggest]")!.GetAttribute("data-suggest") + "?terms=Augs", TestContext.Current.CancellationToken);
        Assert.Contains("/en/members/augsburg", proposals, StringComparison.Ordinal);
        Assert.DoesNotContain("/mitglieder/", proposals, StringComparison.Ordinal);

        async Task<IEnumerable<string?>> FoundAsync(string path) => (await _site.GetPageAsync(path)).QuerySelectorAll(".search-results h2 a").Select(link => link.GetAttribute("href"));
    }

    [Fact]
    public async Task Sitemap_TranslatedPages_NameEachOther()
    {
        XNamespace site = "http://www.sitemaps.org/schemas/sitemap/0.9", xhtml = "http://www.w3.org/1999/xhtml";
        var map = XDocument.Parse(await _site.Visitor.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken));
        var pages = map.Descendants(site + "url").ToDictionary(
            url => Path(url.Element(site + "loc")!.Value),
            url => url.Elements(xhtml + "link").Select(link => (link.Attribute("hreflang")!.Value, Path(link.Attribute("href")!.Value))).Order().ToArray());

        Assert.Equal([("de", "/ueber-uns"), ("en", "/en/about"), ("x-default", "/ueber-uns")], pages["/ueber-uns"]);
        Assert.Equal([("de", "/"), ("en", "/en"), ("x-default", "/")], pages["/en"]);
        Assert.Empty(pages["/mitglieder/ulm"]);
        Assert.All(pages, page => Assert.All(page.Value, link => Assert.Equal(page.Value, pages[link.Item2])));
    }

    [Theory]
    [InlineData("?targetCulture=en&contentItemUrl=/ueber-uns", "/en/about")]
    [InlineData("?targetCulture=de-DE&contentItemUrl=/en/members/augsburg&queryStringValue=%3Fa%3D1", "/mitglieder/augsburg?a=1")]
    [InlineData("?targetCulture=en&contentItemUrl=/mitglieder/ulm", "/en")]
    [InlineData("?targetCulture=xx&contentItemUrl=/ueber-uns", "/ueber-uns")]
    [InlineData("?targetCulture=en&contentItemUrl=//example.org", "/en")]
    [InlineData("", "/")]
    public async Task RedirectToLocalizedContent_AnyAddress_StaysOnTheSiteAndSetsNoCookie(string query, string expected)
    {
        using var response = await _site.Visitor.GetAsync("/RedirectToLocalizedContent" + query, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location!.OriginalString);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    private static IElement Switch(IHtmlDocument page) => page.QuerySelector(".language-switcher a")!;

    private static IEnumerable<(string?, string)> Alternates(IHtmlDocument page)
        => page.QuerySelectorAll("head link[rel=alternate][hreflang]").Select(link => (link.GetAttribute("hreflang"), Path(link.GetAttribute("href")!)));

    private static string Path(string address) => new Uri(address).AbsolutePath;
}
