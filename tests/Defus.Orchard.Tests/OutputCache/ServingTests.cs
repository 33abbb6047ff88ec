using System.IO.Compression;
using System.Net;
using Defus.Orchard.Tests.Admin;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Users;
using Xunit;

namespace Defus.Orchard.Tests.OutputCache;

/// <summary>How kept pages are sent, and to whom not.</summary>
public sealed class ServingTests : IClassFixture<PageCacheSite>
{
    private readonly PageCacheSite _site;

    public ServingTests(PageCacheSite site)
    {
        _site = site;
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("identity", null)]
    [InlineData("br;q=0", null)]
    public async Task GetPage_InAnEncoding_IsTheSamePage(string accepted, string? encoding)
    {
        var plain = await (await _site.GetAsync("/ueber-uns")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        using var answer = await _site.GetAsync("/ueber-uns", ("Accept-Encoding", accepted));

        Assert.True(answer.IsHit());
        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("Accept-Encoding", answer.Headers.Vary.Single());
        await using var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream text = encoding switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var read = new MemoryStream();
        await text.CopyToAsync(read, TestContext.Current.CancellationToken);
        Assert.Equal(plain, read.ToArray());
    }

    [Fact]
    public async Task GetPage_KnownToTheBrowser_IsNotSentAgain()
    {
        using var first = await _site.GetAsync("/impressum", ("Accept-Encoding", "br"));
        var tag = first.Headers.ETag!.ToString();

        using var again = await _site.GetAsync("/impressum", ("Accept-Encoding", "br"), ("If-None-Match", tag));
        using var other = await _site.GetAsync("/impressum", ("If-None-Match", "\"other\""));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(tag, again.Headers.ETag!.ToString());
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task HeadPage_BeforeAndAfterItIsKept_HasTheHeadersOfThePage()
    {
        using var before = await _site.SendAsync(HttpMethod.Head, "/barrierefreiheit");
        using var page = await _site.GetAsync("/barrierefreiheit");
        using var after = await _site.SendAsync(HttpMethod.Head, "/barrierefreiheit");

        Assert.True(page.IsHit());
        var length = (await page.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        Assert.All([before, after], head =>
        {
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.Equal(length, head.Content.Headers.ContentLength);
            Assert.Equal(page.Headers.ETag, head.Headers.ETag);
            Assert.Equal(page.Headers.GetValues("Content-Security-Policy"), head.Headers.GetValues("Content-Security-Policy"));
        });
    }

    [Fact]
    public async Task GetPage_ByAHundredAtOnce_IsRenderedOnce()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => _site.GetAsync("/datenschutz")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(99, answers.Count(answer => answer.IsHit()));
        var pages = await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Single(pages.Distinct());
    }

    [Theory]
    [InlineData("/aktuelles?jahr=2026&seite=1", "/aktuelles?seite=1&jahr=2026", true)]
    [InlineData("/aktuelles?jahr=2025", "/aktuelles?jahr=2024", false)]
    [InlineData("/ueber-uns?utm_source=x", "/ueber-uns?utm_source=x", false)]
    [InlineData("/mitglieder?suche=ulm", "/mitglieder?suche=ulm", false)]
    [InlineData("/aktuelles?thema=a&thema=b", "/aktuelles?thema=a&thema=b", false)]
    public async Task GetPage_WithParameters_IsKeptForKnownOnesOnly(string first, string second, bool isKept)
    {
        (await _site.GetAsync(first)).Dispose();

        Assert.Equal(isKept, await _site.IsKeptAsync(second));
    }

    [Fact]
    public async Task GetPage_UnderAnotherHost_IsAnotherPage()
    {
        (await _site.GetAsync("/partnerforen")).Dispose();

        using var other = await _site.GetAsync("/partnerforen", ("Host", "stadt.example"));
        using var proxied = await _site.GetAsync("/partnerforen", ("X-Forwarded-Host", "stadt.example"));

        Assert.False(other.IsHit());
        Assert.False(proxied.IsHit());
    }

    /// <summary>The cache stands before authentication: what it does not recognise as anonymous it must not touch.</summary>
    [Fact]
    public async Task GetPage_BySomebodySignedIn_IsNeitherKeptNorServedFromTheCache()
    {
        using var client = _site.CreateVisitor(keepCookies: true);
        (await client.SignInAsync(Site.AdminName, Site.AdminPassword)).Dispose();

        // Nobody has asked for the page before: were it kept now, the visitor would get it.
        using var personal = await client.GetAsync("/mitglieder/koeln", TestContext.Current.CancellationToken);
        Assert.False(personal.Headers.Contains("Cache-Status"));
        Assert.False(await _site.IsKeptAsync("/mitglieder/koeln"));

        // Now it is kept, and those who are signed in still get one of their own.
        Assert.True(await _site.IsKeptAsync("/mitglieder/koeln"));
        using var again = await client.GetAsync("/mitglieder/koeln", TestContext.Current.CancellationToken);
        Assert.False(again.Headers.Contains("Cache-Status"));
    }

    [Theory]
    [InlineData("Cookie", "orchauth_Default=forged")]
    [InlineData("Cookie", ".AspNetCore.Culture=c%3Den%7Cuic%3Den")]
    [InlineData("Cookie", "anything=else")]
    [InlineData("Authorization", "Bearer forged")]
    public async Task GetPage_WithCookieOrCredentials_GoesPastTheCache(string header, string value)
    {
        (await _site.GetAsync("/mitglieder/leipzig")).Dispose();

        using var answer = await _site.GetAsync("/mitglieder/leipzig", (header, value));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Cache-Status"));
    }

    [Theory]
    [InlineData("cookie")]
    [InlineData("late cookie")]
    [InlineData("antiforgery")]
    [InlineData("private")]
    [InlineData("no-store")]
    [InlineData("vary")]
    [InlineData("status")]
    [InlineData("failure")]
    public async Task GetPage_ThatTurnsOutPersonalOrBroken_IsNotKept(string touch)
    {
        var path = "/aktuelles?thema=" + touch.Replace(" ", "", StringComparison.Ordinal);

        using var personal = await _site.GetAsync(path, (PersonalTouch.Header, touch));

        Assert.NotEmpty(await personal.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var next = await _site.GetAsync(path);
        Assert.Equal("Defus; fwd=miss; stored", next.Headers.GetValues("Cache-Status").Single());
        Assert.False(next.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/Login")]
    [InlineData("/Admin")]
    [InlineData("/search")]
    [InlineData("/sitemap.xml")]
    [InlineData("/health/live")]
    [InlineData("/gibt-es-nicht")]
    [InlineData("/api/content/4gg9gmsq27tjyq7vyqybgbd44k")]
    [InlineData("/Contents/ContentItems/4gg9gmsq27tjyq7vyqybgbd44k/Preview")]
    public async Task Get_OtherDoors_AreNeverKept(string path)
    {
        (await _site.GetAsync(path)).Dispose();

        using var answer = await _site.GetAsync(path);

        Assert.False(answer.Headers.Contains("Cache-Status"));
    }

    [Fact]
    public async Task EmptyPageCache_ByButton_DropsEverything()
    {
        Assert.False(await _site.IsKeptAsync("/mitglieder/ulm"));
        Assert.True(await _site.IsKeptAsync("/mitglieder/ulm"));
        using var admin = await AdminSession.SignInAsync(_site);
        using var author = await AdminSession.SignInAsync(_site, "Mitgliedsredaktion");

        var page = await admin.PressAsync(await admin.OpenAsync("/Admin/PageCache"), "form[action$='/PageCache/Clear'] button");

        Assert.Contains("leer", page.Notice(), StringComparison.Ordinal);
        Assert.False(await _site.IsKeptAsync("/mitglieder/ulm"));
        Assert.Equal(HttpStatusCode.Forbidden, await author.StatusAsync("/Admin/PageCache"));
        Assert.Equal(HttpStatusCode.Forbidden, await author.PostAsync("/Admin/PageCache/Clear"));
        Assert.True(await _site.IsKeptAsync("/mitglieder/ulm"));
    }
}
