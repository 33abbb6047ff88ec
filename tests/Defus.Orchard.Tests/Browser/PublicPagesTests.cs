using System.Globalization;
using System.Net;
using Defus.Orchard.Tests.Http;
using Xunit;

namespace Defus.Orchard.Tests.Browser;

/// <summary>One page of every public template: accessible (axe, WCAG 2.2 AA), valid HTML, usable by keys alone; no error, cookie or foreign request.</summary>
public sealed class PublicPagesTests : IClassFixture<SqliteSite>
{
    // What comes after "#" or "=" is explained in the scripts.
    private static readonly string[] _german =
    [
        "/", "/ueber-uns", "/mitglieder", "/mitglieder?art=organisation", "/mitglieder?suche=qqqqq", "/mitglieder/essen", "/aktuelles", "/aktuelles?mitglied=defus&jahr=1999",
        "/aktuelles/augsburg-jahresbericht", "/termine", "/termine?vergangen=1", "/termine/deutscher-praeventionstag", "/partnerforen", "/partnerforen/efus", "/themen", "/themen/kommunale-praevention", "/kontakt", "/kontakt#send",
        "/impressum", "/datenschutz", "/barrierefreiheit", "/inhalt", "/search", "/search?terms=Augsburg", "/search?terms=qqqqq", "/gibt-es-nicht", "/Error/403", "/Error/500", "/Error/503",
    ];

    private static readonly string[] _english =
    [
        "/en", "/en/about", "/en/members", "/en/members/essen", "/en/news", "/en/topics", "/en/news/seasons-greetings", "/en/events", "/en/events/training-ai", "/en/partner-forums", "/en/partner-forums/efus",
        "/en/contact", "/en/contact#send", "/en/legal-notice", "/en/privacy", "/en/accessibility", "/en/contents", "/en/search?terms=Augsburg", "/en/no-such-page",
    ];

    private readonly SqliteSite _site;

    public PublicPagesTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task Open_EveryTemplateInThreeWidthsAndBothSchemes_HasNoFindings()
        => AssertSilent(await NodeScript.RunAsync("public-pages.mjs", [_site.Address.ToString(), .. await PagesAsync()]));

    [Fact]
    public async Task Check_EveryTemplate_IsValidHtml()
        => AssertSilent(await NodeScript.RunAsync("html-check.mjs", [_site.Address.ToString(), .. await PagesAsync()]));

    [Fact]
    public async Task Visit_ByKeysAlone_Arrives()
        => AssertSilent(await NodeScript.RunAsync("keyboard.mjs", _site.Address.ToString()));

    private static void AssertSilent(string findings) => Assert.True(findings.Length == 0, findings);

    // The next event of the sample takes place in 29 days; its month is shown as a calendar.
    private async Task<string[]> PagesAsync()
    {
        var month = TimeProvider.System.GetUtcNow().AddDays(29).ToString("yyyy-MM", CultureInfo.InvariantCulture);

        return [.. _german, $"/termine?monat={month}", .. _english, $"/en/events?monat={month}", "/wartung=" + await SaveClosedPageAsync()];
    }

    // What visitors see while the site is closed, as a file: the site must not be closed while other pages are looked at.
    private async Task<string> SaveClosedPageAsync()
    {
        var file = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".html");
        var sign = Path.Combine(_site.AppData, "maintenance");
        await File.WriteAllTextAsync(sign, string.Empty, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, await WaitForAsync(HttpStatusCode.ServiceUnavailable), TestContext.Current.CancellationToken);
        File.Delete(sign);
        await WaitForAsync(HttpStatusCode.OK);

        return file;
    }

    private async Task<string> WaitForAsync(HttpStatusCode status)
    {
        for (var attempt = 0; attempt < 1200; attempt++)
        {
            using var answer = await _site.Visitor.GetAsync("/ueber-uns", TestContext.Current.CancellationToken);
            if (answer.StatusCode == status)
            {
                return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException($"The site never answers {status}.");
    }
}
