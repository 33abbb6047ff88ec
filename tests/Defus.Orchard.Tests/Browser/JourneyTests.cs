using Defus.Orchard.Tests.Http;
using Xunit;

namespace Defus.Orchard.Tests.Browser;

/// <summary>The journeys through the administration that matter, in a real browser on a site of their own.</summary>
public sealed class JourneyTests : IClassFixture<SqliteSite>
{
    private readonly SqliteSite _site;

    public JourneyTests(SqliteSite site)
    {
        _site = site;
    }

    [Theory]
    [InlineData("first-login")]
    [InlineData("create-event")]
    [InlineData("news-with-keys")]
    [InlineData("unsaved")]
    [InlineData("schedule-post")]
    [InlineData("restore-version")]
    [InlineData("edit-conflict")]
    [InlineData("add-widget")]
    [InlineData("reorder-menu")]
    [InlineData("add-field")]
    [InlineData("without-permission")]
    public async Task Travel_InTheBrowser_Arrives(string journey)
    {
        Assert.Equal("", await NodeScript.RunAsync("journey.mjs", journey, _site.Address.ToString(), Site.AdminName, Site.AdminPassword));
    }
}
