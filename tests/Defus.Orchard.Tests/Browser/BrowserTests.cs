using Defus.Orchard.Tests.Http;
using Xunit;

namespace Defus.Orchard.Tests.Browser;

/// <summary>The public pages in a real browser: WCAG 2.2 AA (axe), no overflow at 320 px, no error, no cookie, no foreign request.</summary>
[Collection(SqliteSiteCollection.Name)]
public sealed class BrowserTests
{
    private readonly SqliteSite _site;

    public BrowserTests(SqliteSite site)
    {
        _site = site;
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/ueber-uns")]
    [InlineData("/mitglieder")]
    [InlineData("/aktuelles")]
    [InlineData("/termine")]
    [InlineData("/partnerforen")]
    [InlineData("/kontakt")]
    [InlineData("/inhalt")]
    [InlineData("/impressum")]
    [InlineData("/datenschutz")]
    [InlineData("/barrierefreiheit")]
    public async Task OpenPage_OnDesktopAndPhoneInBothSchemes_HasNoFindings(string path)
    {
        Assert.Equal("", await InspectAsync(new Uri(_site.Address, path)));
    }

    [Fact]
    public async Task OpenFirstItemOfEachKind_OnDesktopAndPhoneInBothSchemes_HasNoFindings()
    {
        var home = await _site.GetPageAsync("/");
        var members = await _site.GetPageAsync("/mitglieder");
        var links = new[]
        {
            home.QuerySelector(".news-card__title a"),
            home.QuerySelector(".event-card__title a"),
            members.QuerySelector(".member-card__name"),
        };

        foreach (var link in links)
        {
            Assert.Equal("", await InspectAsync(new Uri(_site.Address, link!.GetAttribute("href")!)));
        }
    }

    private static Task<string> InspectAsync(Uri page)
        => NodeScript.RunAsync("inspect.mjs", page.ToString());
}
