using Defus.Orchard.Tests.Deployment;
using Defus.Orchard.Tests.Http;
using Xunit;

namespace Defus.Orchard.Tests.Browser;

/// <summary>The journey that takes a part of the site away and brings it back, on a site of its own.</summary>
public sealed class ExportJourneyTests : IClassFixture<SqliteSite>
{
    private readonly SqliteSite _site;

    public ExportJourneyTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task ExportWipeImport_InTheBrowser_GivesTheSameSite()
    {
        var documents = await _site.DocumentsAsync();
        var media = _site.MediaHashes();
        var paths = await _site.PublicPathsAsync();
        var pages = await _site.PagesAsync(paths);

        Assert.Equal("", await NodeScript.RunAsync("journey.mjs", "export-import", _site.Address.ToString(), Site.AdminName, Site.AdminPassword));

        // The plan of the export is what is new.
        var after = await _site.DocumentsAsync();
        Assert.Equal(documents.Keys, after.Keys.Where(key => !key.StartsWith("plan ", StringComparison.Ordinal)));
        Assert.All(documents, pair => Assert.Equal(pair.Value, after[pair.Key]));
        Assert.Equal(media, _site.MediaHashes());
        Assert.Equal(paths.Order(), (await _site.PublicPathsAsync()).Order());
        var pagesAfter = await _site.PagesAsync(paths);
        Assert.All(pages, pair => Assert.Equal(pair.Value, pagesAfter[pair.Key]));
    }
}
