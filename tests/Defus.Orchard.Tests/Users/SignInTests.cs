using System.Net;
using AngleSharp.Dom;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;
using Xunit;

namespace Defus.Orchard.Tests.Users;

/// <summary>Signing in and out through the real form.</summary>
public sealed class SignInTests : IClassFixture<SqliteSite>
{
    private readonly Site _site;

    public SignInTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task SignIn_WithTheRightPassword_OpensTheAdminUntilSignedOut()
    {
        using var visitor = _site.CreateVisitor(keepCookies: true);
        Assert.Equal("/Login?ReturnUrl=%2FAdmin", await RedirectAsync(visitor, "/Admin"));

        using var answer = await visitor.SignInAsync(Site.AdminName, Site.AdminPassword, "/Admin");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/Admin", answer.Headers.Location?.ToString());
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("orchauth_Default=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        using var admin = await visitor.GetAsync("/Admin", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, admin.StatusCode);
    }

    [Theory]
    [InlineData(Site.AdminName, "falsch")]
    [InlineData("niemand", Site.AdminPassword)]
    public async Task SignIn_WithWrongData_SaysNeitherWhichNorLetsIn(string userName, string password)
    {
        using var visitor = _site.CreateVisitor(keepCookies: true);

        using var answer = await visitor.SignInAsync(userName, password);

        var page = await answer.ParseAsync();
        Assert.Equal("Benutzername oder Passwort stimmen nicht.", page.QuerySelector("[role=alert]")?.Text());
        Assert.DoesNotContain(Cookies(answer), value => value.StartsWith("orchauth", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SignIn_ToAForeignAddress_StaysOnTheSite()
    {
        using var visitor = _site.CreateVisitor(keepCookies: true);

        using var answer = await visitor.SignInAsync(Site.AdminName, Site.AdminPassword, "https://example.org/");

        Assert.Equal("/", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task SignIn_WithoutAntiforgeryToken_IsRefused()
    {
        using var answer = await _site.Visitor.PostAsync(
            "/Login",
            new FormUrlEncodedContent([new("UserName", Site.AdminName), new("Password", Site.AdminPassword)]),
            TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task SignIn_WrongFiveTimes_LocksTheAccountForAWhile()
    {
        await _site.RunAsync("""
            { "name": "Test", "steps": [ { "name": "command", "Commands": [ "createUser /UserName:lotte /Email:lotte@example.org /Password:Abcd-1234" ] } ] }
            """);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var visitor = _site.CreateVisitor(keepCookies: true);
            (await visitor.SignInAsync("lotte", "falsch")).Dispose();
        }

        using var locked = _site.CreateVisitor(keepCookies: true);
        using var answer = await locked.SignInAsync("lotte", "Abcd-1234");

        Assert.Contains("Zu viele Versuche", (await answer.ParseAsync()).QuerySelector("[role=alert]")?.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAdmin_WithoutPermission_IsForbidden()
    {
        await _site.RunAsync("""
            { "name": "Test", "steps": [ { "name": "command", "Commands": [ "createUser /UserName:gast /Email:gast@example.org /Password:Abcd-1234" ] } ] }
            """);
        using var visitor = _site.CreateVisitor(keepCookies: true);
        (await visitor.SignInAsync("gast@example.org", "Abcd-1234")).Dispose();

        Assert.StartsWith("/Error/403", await RedirectAsync(visitor, "/Admin"), StringComparison.Ordinal);
    }

    private static async Task<string?> RedirectAsync(HttpClient visitor, string path)
    {
        using var answer = await visitor.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.Headers.Location is { IsAbsoluteUri: true } location ? location.PathAndQuery : answer.Headers.Location?.ToString();
    }

    private static IEnumerable<string> Cookies(HttpResponseMessage answer)
    {
        return answer.Headers.TryGetValues("Set-Cookie", out var values) ? values : [];
    }
}
