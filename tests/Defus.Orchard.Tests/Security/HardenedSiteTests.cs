using System.Net;
using System.Net.Sockets;
using System.Text;
using AngleSharp.Dom;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Users;
using Xunit;

namespace Defus.Orchard.Tests.Security;

public sealed class HardenedSiteTests : IClassFixture<HardenedSite>
{
    private const string WrongPassword = "Ganz-Falsch-9-Geraten";
    private readonly HardenedSite _site;

    public HardenedSiteTests(HardenedSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task Get_UnderAHostThatIsNotAllowed_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "evil.example" } };
        using var answer = await _site.Visitor.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Get_WithForwardedHost_NamesItNowhere()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/aktuelles/feed.rss?mitglied=netz");
        foreach (var name in (string[])["X-Forwarded-Host", "X-Original-Host", "X-Host", "Forwarded"])
        {
            request.Headers.TryAddWithoutValidation(name, name == "Forwarded" ? "host=evil.example" : "evil.example");
        }

        using var answer = await _site.Visitor.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("evil.example", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_ByHttps_HasCookiesThatOnlyHttpsSees()
    {
        using var visitor = _site.CreateVisitor();
        visitor.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        visitor.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.7");
        using var page = await visitor.GetAsync("/Login", TestContext.Current.CancellationToken);
        var antiforgery = page.Headers.GetValues("Set-Cookie").Single();
        var token = (await page.ParseAsync()).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var send = new HttpRequestMessage(HttpMethod.Post, "/Login")
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("UserName", Site.AdminName), new("Password", Site.AdminPassword)]),
        };
        send.Headers.Add("Cookie", antiforgery.Split(';')[0]);
        using var answer = await visitor.SendAsync(send, TestContext.Current.CancellationToken);

        Assert.Equal("max-age=31536000", Assert.Single(page.Headers.GetValues("Strict-Transport-Security")));
        Assert.All(answer.Headers.GetValues("Set-Cookie").Append(antiforgery), cookie =>
        {
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("(?i); samesite=(lax|strict)", cookie);
        });
    }

    [Theory]
    [InlineData("/Login", HttpStatusCode.BadRequest)]
    [InlineData("/ForgotPassword", HttpStatusCode.BadRequest)]
    [InlineData("/ResetPassword", HttpStatusCode.BadRequest)]
    [InlineData("/kontakt/senden", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/LoginWithTwoFactorAuthentication", HttpStatusCode.BadRequest)]
    public async Task Post_OfAHugeFormByAnybody_IsNotRead(string address, HttpStatusCode status)
    {
        // Nothing else is asked of the site meanwhile: what is logged from here on is of this request.
        var before = _site.Log.Count();
        var answer = await AnnounceAsync(address, 400_000);

        Assert.StartsWith($"HTTP/1.1 {(int)status} ", answer, StringComparison.Ordinal);
        await Patience.WaitAsync(() => _site.Log.Skip(before).Any(line => line.Contains("Request body too large", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task SignIn_WrongAgainAndAgain_TellsNothingAboutAccountsAndIsStopped()
    {
        var name = await _site.CreateUserAsync();
        var (known, unknown) = (await TryAsync(name, 6), await TryAsync("niemand@example.org", 6));

        Assert.Equal(known, unknown);
        Assert.Contains("Zu viele Versuche", known[^1].Alert, StringComparison.Ordinal);

        // Each of them counts, whether somebody has the name or not.
        var others = await TryAsync("jemand", HardenedSite.FailedSignIns - known.Count - unknown.Count + 1);
        Assert.All(others[..^1], answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(HttpStatusCode.TooManyRequests, others[^1].Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await TryAsync(Site.AdminName, 1, Site.AdminPassword))[0].Status);

        // Not even the most talkative log has a secret.
        var words = string.Join('\n', _site.Log);
        Assert.Contains("/Login", words, StringComparison.Ordinal);
        foreach (var secret in (string[])[WrongPassword, Site.AdminPassword, Visitors.Password])
        {
            Assert.DoesNotContain(secret, words, StringComparison.Ordinal);
        }
    }

    // Sends the head of a form and hardly anything of its body, and reads to the end of the connection.
    private async Task<string> AnnounceAsync(string address, int length)
    {
        var site = _site.Visitor.BaseAddress!;
        using var client = new TcpClient();
        await client.ConnectAsync(site.Host, site.Port, TestContext.Current.CancellationToken);
        var head = $"POST {address} HTTP/1.1\r\nHost: {site.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\nText=x";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(client.GetStream());
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private async Task<List<(HttpStatusCode Status, string Alert)>> TryAsync(string name, int times, string password = WrongPassword)
    {
        var answers = new List<(HttpStatusCode, string)>();
        for (var i = 0; i < times; i++)
        {
            using var visitor = _site.CreateVisitor(keepCookies: true);
            using var answer = await visitor.SignInAsync(name, password);
            answers.Add((answer.StatusCode, (await answer.ParseAsync()).QuerySelector("[role=alert]")?.Text() ?? ""));
        }

        return answers;
    }
}
