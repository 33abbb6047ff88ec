using AngleSharp.Dom;
using Defus.Orchard.Tests.Fields;
using Defus.Orchard.Tests.Http;
using Xunit;

namespace Defus.Orchard.Tests.Structure;

/// <summary>Sitemaps, their sources and indexes in the administration, and what robots are told.</summary>
public sealed class SitemapPagesTests : IClassFixture<SqliteSite>
{
    private const string Save = ".form-actions .btn-primary";

    private readonly SqliteSite _site;

    public SitemapPagesTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task CreateSitemap_WithSources_IsServedAndNamedToRobots()
    {
        using var editor = await EditorSession.SignInAsync(_site);
        var page = await editor.VisitAsync("/Admin/Sitemaps/Create");
        page = await editor.PressAsync(page, Save, ("Name", "Mitglieder"), ("Path", "mitglieder.xml"));
        Assert.StartsWith("/Admin/Sitemaps/Display/", page.Path, StringComparison.Ordinal);

        var source = page.Document.QuerySelector("a[href*='CustomPathSitemapSource']")!.GetAttribute("href")!;
        page = await editor.PressAsync(await editor.VisitAsync(source), Save, ("Path", "mitglieder karte"));
        Assert.NotEmpty(page.Document.QuerySelector("#Path-error")!.Text());
        page = await editor.PressAsync(page, Save, ("Path", "~/mitglieder"), ("Priority", "8"));
        Assert.Contains("mitglieder", page.Document.QuerySelector(".sortable-title")!.Text(), StringComparison.Ordinal);

        var xml = await GetAsync("/mitglieder.xml");
        Assert.Contains("/mitglieder</loc>", xml, StringComparison.Ordinal);
        Assert.Contains("<priority>0.8</priority>", xml, StringComparison.Ordinal);
        Assert.Contains("/mitglieder.xml\n", await GetAsync("/robots.txt"), StringComparison.Ordinal);

        var cache = await editor.VisitAsync("/Admin/SitemapsCache/List");
        Assert.Contains("/mitglieder.xml", cache.Document.Body!.TextContent, StringComparison.Ordinal);
        cache = await editor.PressAsync(cache, "form[action*=PurgeAll] button");
        Assert.Empty(cache.Document.QuerySelectorAll("main table"));

        var index = await editor.VisitAsync("/Admin/SitemapIndexes/Create");
        index = await editor.PressAsync(index, Save, ("Name", "Alle"), ("Path", "mitglieder.xml"));
        Assert.Contains("Mitglieder", index.Document.QuerySelector("#Path-error")!.Text(), StringComparison.Ordinal);
        var contained = index.Document.QuerySelectorAll("fieldset label").First(label => label.Text() == "Mitglieder");
        await editor.PressAsync(index, Save, ("Path", "alle.xml"), ("ContainedSitemapIds", contained.GetAttribute("for")!["contained-".Length..]));
        Assert.Contains("/mitglieder.xml</loc>", await GetAsync("/alle.xml"), StringComparison.Ordinal);
        var robots = await GetAsync("/robots.txt");
        Assert.Contains("/alle.xml\n", robots, StringComparison.Ordinal);
        Assert.DoesNotContain("/mitglieder.xml\n", robots, StringComparison.Ordinal);

        var list = await editor.VisitAsync("/Admin/Sitemaps/List");
        var row = list.Document.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.Text() == "Mitglieder");
        row.QuerySelector(".btn-outline-danger")!.Id = "delete";
        await editor.PressAsync(list, "#delete");
        Assert.DoesNotContain("mitglieder.xml", await GetAsync("/alle.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaveRobots_WithWrongRule_IsRefusedAndRightOneIsServed()
    {
        using var editor = await EditorSession.SignInAsync(_site);
        var page = await editor.VisitAsync("/Admin/Settings/robotsSettings");
        var rules = page.Document.QuerySelector("textarea")!.GetAttribute("name")!;
        page = await editor.PressAsync(page, "main form button.btn-primary", (rules, "Bitte nicht stören"));
        Assert.Contains("Bitte nicht stören", page.Document.QuerySelector(".text-danger:not(:empty)")!.Text(), StringComparison.Ordinal);
        Assert.NotEmpty(page.Document.QuerySelector(".validation-summary-errors")!.Text());

        await editor.PressAsync(page, "main form button.btn-primary", (rules, "Disallow: /intern/"));
        Assert.Contains("Disallow: /intern/\n", await GetAsync("/robots.txt"), StringComparison.Ordinal);
    }

    private async Task<string> GetAsync(string path)
    {
        using var answer = await _site.Visitor.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{path} answered {answer.StatusCode}.");
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
