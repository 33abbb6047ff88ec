using System.Net;
using AngleSharp.Dom;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Users;
using Xunit;

namespace Defus.Orchard.Tests.Modules;

/// <summary>The site before anybody has written anything: every list says so.</summary>
public sealed class EmptySiteTests : IClassFixture<EmptySite>
{
    private readonly EmptySite _site;

    public EmptySiteTests(EmptySite site)
    {
        _site = site;
    }

    [Theory]
    [InlineData("/", "Zurzeit gibt es keine Meldungen.", "Zurzeit sind keine Termine geplant. Neue Termine finden Sie hier.", "Die Mitglieder haben noch keine Meldungen veröffentlicht.", "Die Partnerforen stellen wir hier bald vor.")]
    [InlineData("/aktuelles", "Zurzeit gibt es keine Meldungen.", "Zurzeit sind keine Termine geplant. Neue Termine finden Sie hier.")]
    [InlineData("/aktuelles?jahr=1999", "Keine Meldung passt dazu. Bitte ändern Sie den Filter.", "Zurzeit sind keine Termine geplant. Neue Termine finden Sie hier.")]
    [InlineData("/termine", "Zurzeit sind keine Termine geplant. Neue Termine finden Sie hier.")]
    [InlineData("/termine?vergangen=1", "Es gab noch keine Termine.")]
    [InlineData("/termine?art=4r2h5www6qa3jqf4wkp59g8ef0", "Kein Termin passt dazu. Bitte ändern Sie den Filter.")]
    [InlineData("/partnerforen", "Die Partnerforen stellen wir hier bald vor.")]
    [InlineData("/mitglieder", "Das Verzeichnis entsteht gerade. Bitte schauen Sie bald wieder vorbei.")]
    public async Task GetPage_WithoutContent_SaysWhatIsMissing(string path, params string[] texts)
        => Assert.Equal(texts.Order(), (await _site.GetPageAsync(path)).QuerySelectorAll("main [class$='__empty']").Select(empty => empty.Text()).Order());

    /// <summary>It has no English pages: what is below their address is missing in German, and leads to pages that are there.</summary>
    [Theory]
    [InlineData("/en/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("/en", HttpStatusCode.NotFound)]
    [InlineData("/search?terms=rat", HttpStatusCode.OK)]
    public async Task GetPage_WithoutEnglish_LeadsToPagesThatExist(string path, HttpStatusCode status)
    {
        using var answer = await _site.Visitor.GetAsync(path, TestContext.Current.CancellationToken);
        var page = await answer.ParseAsync();

        Assert.Equal(status, answer.StatusCode);
        Assert.StartsWith("de", page.DocumentElement.GetAttribute("lang")!, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".language-switcher"));
        var links = page.QuerySelectorAll("a[href^='/'], form[action^='/']").Select(link => link.GetAttribute("href") ?? link.GetAttribute("action")!).Distinct().ToList();
        Assert.True(links.Count > 4, string.Join(" ", links));
        foreach (var link in links)
        {
            await _site.GetPageAsync(link);
        }
    }
}

public sealed class EmptySite : SqliteSite
{
    protected override string SetupRecipe => "DefusBlank";
}
