using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Defus.Events.Models;
using Defus.News.Models;
using Defus.Orchard.Tests.Admin;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Html.Models;
using OrchardCore.Title.Models;
using Xunit;

namespace Defus.Orchard.Tests.Modules;

/// <summary>What pages tell search engines and social networks: description, canonical address, pictures for sharing, JSON-LD, the path to them.</summary>
public sealed class PageMetadataTests : IClassFixture<SqliteSite>
{
    private readonly SqliteSite _site;

    public PageMetadataTests(SqliteSite site)
    {
        _site = site;
    }

    public static TheoryData<string> Pages =>
    [
        "/", "/en", "/mitglieder", "/mitglieder/essen", "/aktuelles", "/aktuelles/weihnachtsgruesse", "/termine", "/partnerforen", "/impressum", "/kontakt", "/inhalt", "/en/members",
        "/en/events/training-ai", "/themen/kommunale-praevention",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task GetPage_OfAnyKind_HasDescriptionCanonicalAndAPictureForSharing(string path)
    {
        var page = await _site.GetPageAsync(path);

        Assert.InRange(Assert.Single(page.QuerySelectorAll("meta[name=description]")).GetAttribute("content")!.Length, 20, 170);
        Assert.Equal(new Uri(_site.Address, path).AbsoluteUri, Assert.Single(page.QuerySelectorAll("link[rel=canonical]")).GetAttribute("href"));
        Assert.Equal(new Uri(_site.Address, path).AbsoluteUri, Property(page, "og:url"));
        Assert.NotEmpty(Property(page, "og:title"));
        Assert.NotEmpty(Property(page, "og:description"));
        using var answer = await _site.Visitor.GetAsync(Property(page, "og:image"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        using var image = Image.NewFromBuffer(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal((1200, 630), (image.Width, image.Height));
        Assert.Equal(("1200", "630"), (Property(page, "og:image:width"), Property(page, "og:image:height")));
    }

    [Fact]
    public async Task SeoDefaults_FromTheSettings_HoldWhereAPageSaysNothing()
    {
        var (own, bare) = ("eigen-" + Guid.NewGuid().ToString("N")[..6], "leer-" + Guid.NewGuid().ToString("N")[..6]);
        await AdminSession.CreateAsync(_site, "Page", "Mit Text", fill: item => item.Alter<AutoroutePart>(part => part.Path = own).Alter<HtmlBodyPart>(part => part.Html = "<p>Ein eigener Text, der etwas über die Seite sagt.</p>"));
        await AdminSession.CreateAsync(_site, "Page", "Ohne Text", fill: item => item.Alter<AutoroutePart>(part => part.Path = bare));
        using var image = Image.Black(40, 30);
        image.WriteToFile(Path.Combine(_site.MediaFolder, "teilen.png"));
        using var admin = await AdminSession.SignInAsync(_site);
        var page = await admin.OpenAsync("/Admin/Settings/SeoDefaults");
        Assert.Equal("Einstellungen: Suchmaschinen", page.QuerySelector("h1")!.Text());
        var form = page.QuerySelector("[name='SeoDefaults.Description.Text']")!.Closest("form")!;

        page = await admin.PressAsync(form.QuerySelector("button[type=submit].btn-primary")!, ("SeoDefaults.Description.Text", "Städte helfen Städten."), ("SeoDefaults.Robots.Text", "noimageindex"), ("SeoDefaults.Image.AddPath", "teilen.png"), ("SeoDefaults.Image.AddText", "Ein schwarzes Bild"));

        Assert.Contains("gespeichert", page.Notice(), StringComparison.Ordinal);
        var without = await _site.GetPageAsync("/" + bare);
        Assert.Equal("Städte helfen Städten.", without.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Equal("noimageindex", without.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Contains("/media/teilen.png", Property(without, "og:image"), StringComparison.Ordinal);
        Assert.Equal("Ein schwarzes Bild", Property(without, "og:image:alt"));
        Assert.StartsWith("Ein eigener Text", (await _site.GetPageAsync("/" + own)).QuerySelector("meta[name=description]")!.GetAttribute("content"), StringComparison.Ordinal);

        await admin.PressAsync(page.QuerySelector("[name='SeoDefaults.Description.Text']")!.Closest("form")!.QuerySelector("button[type=submit].btn-primary")!, ("SeoDefaults.Description.Text", ""), ("SeoDefaults.Robots.Text", ""), ("SeoDefaults.Image.Items[0].Remove", "true"));
        without = await _site.GetPageAsync("/" + bare);
        Assert.Null(without.QuerySelector("meta[name=robots]"));
        Assert.DoesNotContain("teilen.png", Property(without, "og:image"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetShareImage_OfOldOrForeignAddress_NeverMakesAnother()
    {
        var page = await _site.GetPageAsync("/mitglieder/essen");
        var address = new Uri(Property(page, "og:image"));
        using var first = await _site.Visitor.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Contains("immutable", first.Headers.CacheControl!.ToString(), StringComparison.Ordinal);

        using var invented = await _site.Visitor.GetAsync(new Uri(address, "0123456789abcdef.png"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, invented.StatusCode);
        Assert.Equal(address.AbsolutePath, invented.Headers.Location!.ToString());
        using var unknown = await _site.Visitor.GetAsync("/teilen/4nosuchitem/0123456789abcdef.png", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        var id = address.Segments[^2].TrimEnd('/');
        Assert.Single(Directory.GetFiles(Path.Combine(Directory.GetParent(_site.MediaFolder)!.FullName, "ShareImages"), id + "-*"));
    }

    /// <summary>What stands on the picture of an English page is in English, and its address shows it at once.</summary>
    [Fact]
    public async Task GetShareImage_OfAnEnglishEvent_IsItsOwnAndLeavesTheGermanOne()
    {
        using var german = await _site.Visitor.GetAsync(Property(await _site.GetPageAsync("/termine/schulung-ki"), "og:image"), TestContext.Current.CancellationToken);
        var address = new Uri(Property(await _site.GetPageAsync("/en/events/training-ai"), "og:image"));
        Assert.StartsWith("/en/share/", address.AbsolutePath, StringComparison.Ordinal);

        using var english = await _site.Visitor.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (german.StatusCode, english.StatusCode));
        using var asGerman = await _site.Visitor.GetAsync(address.AbsolutePath.Replace("/en/share/", "/teilen/", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, asGerman.StatusCode);
        Assert.StartsWith("/teilen/", asGerman.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    /// <summary>A preview has the version of the published item, but not its text. Where the page cache is on, it forgets all of it soon; so it is off.</summary>
    [Fact]
    public async Task GetPage_AfterAPreviewOfUnsavedText_TellsWhatIsPublished()
    {
        await _site.RunAsync("""{ "name": "T", "steps": [ { "name": "feature", "disable": [ "Defus.OutputCache" ] } ] }""");
        var id = await AdminSession.CreateAsync(_site, "Event", "Was gilt", fill: item =>
        {
            item.Alter<EventPart>(part => part.Start.Value = new DateTime(2031, 4, 1, 10, 0, 0, DateTimeKind.Utc));
            item.Alter<HtmlBodyPart>(part => part.Html = "<p>Dieser Text ist veröffentlicht.</p>");
            item.Alter<AutoroutePart>(part => part.Path = "termine/was-gilt");
        });
        using var admin = await AdminSession.SignInAsync(_site);
        var editor = await admin.OpenAsync($"/Admin/Contents/ContentItems/{id}/Edit");

        var preview = await admin.PressAsync(editor, "button[data-preview]", ("TitlePart.Title", "Was nur im Editor steht"), ("HtmlBodyPart.Html", "<p>Dieser Text ist es nicht.</p>"));
        var page = await _site.GetPageAsync("/termine/was-gilt");

        Assert.Equal(("Dieser Text ist es nicht.", "Dieser Text ist veröffentlicht."), (Description(preview), Description(page)));
        Assert.Equal("Was gilt", page.QuerySelector(".breadcrumbs [aria-current=page]")!.Text());
        Assert.Equal(("Was nur im Editor steht", "Was gilt"), (LastStep(preview), LastStep(page)));
        await _site.RunAsync("""{ "name": "T", "steps": [ { "name": "feature", "enable": [ "Defus.OutputCache" ] } ] }""");
    }

    /// <summary>What a page tells is remembered; addresses of another name of the site are not.</summary>
    [Fact]
    public async Task GetPage_UnderAnotherNameOfTheSite_TellsItsAddressesThere()
    {
        await _site.GetPageAsync("/mitglieder/essen");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/mitglieder/essen") { Headers = { Host = "www.staedte.example" } };

        using var response = await _site.Visitor.SendAsync(request, TestContext.Current.CancellationToken);

        var there = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        Assert.Equal("http://www.staedte.example/mitglieder/essen", there.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.StartsWith("http://www.staedte.example/", Property(there, "og:image"), StringComparison.Ordinal);
        Assert.Equal(new Uri(_site.Address, "/mitglieder/essen").AbsoluteUri, Property(await _site.GetPageAsync("/mitglieder/essen"), "og:url"));
    }

    [Fact]
    public async Task GetHome_TellsOrganizationAndSite()
    {
        var graph = await GraphAsync("/");

        Assert.Equal("DEFUS – Deutsch-Europäisches Forum für Urbane Sicherheit", (string?)Find(graph, "Organization")!["name"]);
        var site = Find(graph, "WebSite")!;
        Assert.Equal(_site.Address.AbsoluteUri, (string?)site["url"]);
        Assert.Equal(_site.Address.AbsoluteUri + "search?terms={search_term_string}", (string?)site["potentialAction"]!["target"]);
    }

    [Fact]
    public async Task GetPost_TellsArticleAndPath()
    {
        var graph = await GraphAsync("/aktuelles/augsburg-jahresbericht");

        var article = Find(graph, "NewsArticle")!;
        Assert.Equal("Stadt Augsburg", (string?)article["author"]!["name"]);
        Assert.Matches(@"^\d{4}-\d\d-\d\d$", (string?)article["datePublished"]);
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", (string?)article["dateModified"]);
        var path = Find(graph, "BreadcrumbList")!["itemListElement"]!.AsArray();
        Assert.Equal(["Startseite", "Aktuelles", (string)article["headline"]!], path.Select(step => (string)step!["name"]!));
        Assert.All(path, step => Assert.StartsWith(_site.Address.AbsoluteUri, (string?)step!["item"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task GetEvent_TellsTimesStatusAndPlace()
    {
        await AdminSession.CreateAsync(_site, "Event", "Tagung", fill: item =>
        {
            item.Alter<AutoroutePart>(part => part.Path = "termine/tagung");
            item.Alter<EventPart>(part =>
            {
                part.Start.Value = new DateTime(2031, 3, 29, 22, 0, 0, DateTimeKind.Utc);
                part.End.Value = new DateTime(2031, 3, 30, 10, 0, 0, DateTimeKind.Utc);
                part.Place.Text = "Rathaus, Essen";
                part.OnlineLink.Url = "https://example.org/tagung";
                part.Cancelled.Value = true;
            });
        });
        var entry = Find(await GraphAsync("/termine/tagung"), "Event")!;

        Assert.Equal("https://schema.org/EventCancelled", (string?)entry["eventStatus"]);
        Assert.Equal("https://schema.org/MixedEventAttendanceMode", (string?)entry["eventAttendanceMode"]);
        Assert.Equal(("2031-03-29T23:00:00+01:00", "2031-03-30T12:00:00+02:00"), ((string?)entry["startDate"], (string?)entry["endDate"]));
        Assert.Equal(["Place", "VirtualLocation"], entry["location"]!.AsArray().Select(place => (string)place!["@type"]!));
        Assert.Equal("Rathaus, Essen", (string?)entry["location"]![0]!["name"]);
    }

    [Fact]
    public async Task GetPost_WithAHostileTitle_StaysOneScriptOfValidJson()
    {
        const string title = "</script><script>alert(1)</script> & \"Ümläute\" <!--";
        await AdminSession.CreateAsync(_site, "NewsPost", title, fill: post =>
        {
            post.Alter<AutoroutePart>(part => part.Path = "aktuelles/feindlich");
            post.Alter<NewsPostPart>(part => part.Teaser.Text = title);
        });

        var page = await _site.GetPageAsync("/aktuelles/feindlich");

        var script = Assert.Single(page.QuerySelectorAll("script[type='application/ld+json']"));
        Assert.Equal(title, (string?)Find(JsonNode.Parse(script.TextContent)!["@graph"]!.AsArray(), "NewsArticle")!["headline"]);
        Assert.Equal(title, Property(page, "og:title"));
        Assert.DoesNotContain(page.QuerySelectorAll("script:not([src])"), inline => inline != script);
        using var picture = await _site.Visitor.GetAsync(Property(page, "og:image"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, picture.StatusCode);
    }

    [Theory]
    [InlineData("/mitglieder/essen", "Startseite › Mitglieder › Stadt Essen", "Sie sind hier")]
    [InlineData("/en/members", "Home › Members", "You are here")]
    [InlineData("/", null, null)]
    [InlineData("/en", null, null)]
    public async Task GetPage_BelowOthers_ShowsThePathToIt(string path, string? expected, string? label)
    {
        var page = await _site.GetPageAsync(path);
        var nav = page.QuerySelector("nav.breadcrumbs");

        Assert.Equal(expected, nav is null ? null : string.Join(" › ", nav.QuerySelectorAll("li").Select(step => step.Text())));
        Assert.Equal(label, nav?.GetAttribute("aria-label"));
        Assert.Equal(expected is null ? 0 : 1, page.QuerySelectorAll(".breadcrumbs [aria-current=page]").Length);
    }

    private static string Property(IDocument page, string name) => Assert.Single(page.QuerySelectorAll($"meta[property='{name}']")).GetAttribute("content")!;

    private static string Description(IDocument page) => page.QuerySelector("meta[name=description]")!.GetAttribute("content")!;

    private static string LastStep(IDocument page) => (string)Find(Graph(page), "BreadcrumbList")!["itemListElement"]!.AsArray()[^1]!["name"]!;

    private static JsonNode? Find(JsonArray graph, string type) => graph.SingleOrDefault(node => (string?)node!["@type"] == type);

    private async Task<JsonArray> GraphAsync(string path) => Graph(await _site.GetPageAsync(path));

    private static JsonArray Graph(IDocument page)
    {
        var script = Assert.Single(page.QuerySelectorAll("script[type='application/ld+json']"));
        var data = JsonNode.Parse(script.TextContent)!;
        Assert.Equal("https://schema.org", (string?)data["@context"]);
        return data["@graph"]!.AsArray();
    }
}
