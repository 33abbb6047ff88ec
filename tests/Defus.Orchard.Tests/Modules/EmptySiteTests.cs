using AngleSharp.Dom;
using Defus.Orchard.Tests.Http;
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
}

public sealed class EmptySite : SqliteSite
{
    protected override string SetupRecipe => "DefusBlank";
}
