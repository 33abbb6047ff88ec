using Defus.Orchard.Tests.Admin;
using Defus.Orchard.Tests.Http;
using Xunit;

namespace Defus.Orchard.Tests.Browser;

/// <summary>Every screen of the administration in a real browser: WCAG 2.2 AA (axe), no overflow at 320 px, no error, no foreign request.</summary>
public sealed class AdminScreensTests : IClassFixture<ExtendedSite>
{
    private readonly ExtendedSite _site;

    public AdminScreensTests(ExtendedSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task WalkThrough_EveryScreenOnDesktopAndPhone_HasNoFindings()
    {
        Assert.Equal("", await NodeScript.RunAsync("admin-screens.mjs", _site.Address.ToString(), Site.AdminName, Site.AdminPassword));
    }
}
