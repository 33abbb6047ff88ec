using Defus.Orchard.Tests.Http;
using Xunit;

namespace Defus.Orchard.Tests.Browser;

/// <summary>Every screen of the administration in a real browser: WCAG 2.2 AA (axe), no overflow at 320 px, no error, no foreign request.</summary>
[Collection(SqliteSiteCollection.Name)]
public sealed class AdminScreensTests
{
    private readonly SqliteSite _site;

    public AdminScreensTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task WalkThrough_EveryScreenOnDesktopAndPhone_HasNoFindings()
    {
        Assert.Equal("", await NodeScript.RunAsync("admin-screens.mjs", _site.Address.ToString(), Site.AdminName, Site.AdminPassword));
    }
}
