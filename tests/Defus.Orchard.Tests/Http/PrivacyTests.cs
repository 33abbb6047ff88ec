using System.Net;
using AngleSharp.Dom;
using Xunit;

namespace Defus.Orchard.Tests.Http;

/// <summary>No cookie, no other host, nothing inline: what the site promises its visitors.</summary>
[Collection(SqliteSiteCollection.Name)]
public sealed class PrivacyTests
{
    private readonly SqliteSite _site;

    public PrivacyTests(SqliteSite site)
    {
        _site = site;
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/mitglieder", HttpStatusCode.OK)]
    [InlineData("/en", HttpStatusCode.OK)]
    [InlineData("/gibt-es-nicht", HttpStatusCode.NotFound)]
    public async Task GetPage_AsAnonymous_SetsNoCookieAndAllowsNothingInline(string path, HttpStatusCode status)
    {
        using var response = await _site.Visitor.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetHome_WithoutImages_WeighsAtMostSixtyKilobytes()
    {
        var page = await _site.GetPageAsync("/");
        var urls = page.QuerySelectorAll("link[rel=stylesheet], link[rel=preload], script[src]").Select(link => link.GetAttribute("href") ?? link.GetAttribute("src")!).Prepend("/");

        var bytes = 0L;
        foreach (var url in urls)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            request.Headers.AcceptEncoding.ParseAdd("br, gzip");
            using var response = await _site.Visitor.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, url);
            bytes += (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        }

        Assert.InRange(bytes, 1, 60 * 1024);
    }
}
