using System.Net;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.Entities;
using OrchardCore.Users;
using OrchardCore.Users.Services;
using Xunit;

namespace Defus.Orchard.Tests.Security;

/// <summary>When sessions end: whoever has a copy of the cookie is out, too.</summary>
public sealed class SessionEndTests : IClassFixture<SqliteSite>
{
    private const string NewPassword = "Neu-und-9-lang";
    private readonly SqliteSite _site;

    public SessionEndTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task SignOut_OfOneSession_EndsItsCookieAndNoOther()
    {
        var name = await _site.CreateUserAsync("Moderation");
        using var office = await _site.SignedInAsync(name, Visitors.Password);
        var cookie = await SignInAsync(name);
        using var thief = _site.CreateVisitor();
        thief.DefaultRequestHeaders.Add("Cookie", cookie);
        using var home = _site.CreateVisitor(keepCookies: true);
        (await home.SignInAsync(name, Visitors.Password)).Dispose();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(thief));

        await SignOutWithAsync(cookie);

        Assert.Equal(HttpStatusCode.Found, await StatusAsync(thief));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(office));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(home));

        // No copy of the cookie lives longer than the site remembers this.
        var until = Assert.Single((await _site.FindUserAsync(name))!.GetOrCreate<EndedSessions>().Until).Value;
        Assert.True(until > TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(14), $"{until}");
    }

    [Fact]
    public async Task SignOut_OfManySessionsAtOnce_EndsThemAll()
    {
        var name = await _site.CreateUserAsync("Moderation");
        var cookies = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            cookies.Add(await SignInAsync(name));
        }

        await Task.WhenAll(cookies.Select(SignOutWithAsync));

        foreach (var cookie in cookies)
        {
            using var thief = _site.CreateVisitor();
            thief.DefaultRequestHeaders.Add("Cookie", cookie);
            Assert.Equal(HttpStatusCode.Found, await StatusAsync(thief));
        }
    }

    [Fact]
    public async Task ChangePassword_InOneSession_EndsTheOthersAtOnce()
    {
        var name = await _site.CreateUserAsync("Moderation");
        using var one = await _site.SignedInAsync(name, Visitors.Password);
        using var other = await _site.SignedInAsync(name, Visitors.Password);

        (await one.SendFormAsync("/ChangePassword", ".login-form", ("CurrentPassword", Visitors.Password), ("Password", NewPassword), ("PasswordConfirmation", NewPassword))).Dispose();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(one));
        Assert.Equal(HttpStatusCode.Found, await StatusAsync(other));
    }

    [Fact]
    public async Task Disable_Account_EndsItsSessionsAtOnce()
    {
        var name = await _site.CreateUserAsync("Moderation");
        using var user = await _site.SignedInAsync(name, Visitors.Password);
        using var admin = await _site.SignedInAsync();
        var id = (await _site.FindUserAsync(name))!.UserId;

        (await admin.PostAsync($"/Admin/Users/Disable/{id}", $"/Admin/Users/Display/{id}")).Dispose();

        Assert.Equal(HttpStatusCode.Found, await StatusAsync(user));
    }

    [Fact]
    public async Task TakeRole_FromSignedInAccount_ClosesItsDoors()
    {
        var name = await _site.CreateUserAsync("Moderation");
        using var user = await _site.SignedInAsync(name, Visitors.Password);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(user));
        await _site.InScopeAsync(services =>
        {
            // Roles are looked up once a minute; here at once.
            services.GetRequiredService<IOptions<SecurityStampValidatorOptions>>().Value.ValidationInterval = TimeSpan.Zero;
            return Task.CompletedTask;
        });

        await _site.InScopeAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<IUser>>();
            Assert.True((await users.RemoveFromRoleAsync((await users.FindByNameAsync(name))!, "Moderation")).Succeeded);
        });

        using var answer = await user.GetAsync("/Admin", TestContext.Current.CancellationToken);
        Assert.True(answer.IsRefused(), $"{answer.StatusCode} {answer.Headers.Location}");
    }

    [Fact]
    public async Task SignIn_WithACookieOfBefore_GetsAnotherOne()
    {
        var name = await _site.CreateUserAsync("Moderation");
        var first = await SignInAsync(name);
        var (antiforgery, token) = await TokenAsync(first);
        using var again = new HttpRequestMessage(HttpMethod.Post, "/Login")
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("UserName", name), new("Password", Visitors.Password)]),
        };
        again.Headers.Add("Cookie", $"{first}; {antiforgery}");
        using var answer = await _site.Visitor.SendAsync(again, TestContext.Current.CancellationToken);
        var second = SessionOf(answer);

        // They are two sessions: the end of one is not the end of the other.
        await SignOutWithAsync(first);
        using var old = _site.CreateVisitor();
        old.DefaultRequestHeaders.Add("Cookie", first);
        using var present = _site.CreateVisitor();
        present.DefaultRequestHeaders.Add("Cookie", second);
        Assert.Equal(HttpStatusCode.Found, await StatusAsync(old));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(present));
    }

    private async Task<string> SignInAsync(string name)
    {
        using var visitor = _site.CreateVisitor(keepCookies: true);
        using var answer = await visitor.SignInAsync(name, Visitors.Password);
        return SessionOf(answer);
    }

    private static string SessionOf(HttpResponseMessage answer)
        => answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("orchauth", StringComparison.Ordinal)).Split(';')[0];

    // The token belongs to the session: both come from a page that is opened with the cookie.
    private async Task<(string Cookie, string Token)> TokenAsync(string cookie)
    {
        using var open = new HttpRequestMessage(HttpMethod.Get, "/ChangePassword");
        open.Headers.Add("Cookie", cookie);
        using var page = await _site.Visitor.SendAsync(open, TestContext.Current.CancellationToken);
        var antiforgery = page.Headers.GetValues("Set-Cookie").Single(value => value.Contains("ntiforgery", StringComparison.Ordinal)).Split(';')[0];
        return (antiforgery, (await page.ParseAsync()).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!);
    }

    private async Task SignOutWithAsync(string cookie)
    {
        var (antiforgery, token) = await TokenAsync(cookie);
        using var leave = new HttpRequestMessage(HttpMethod.Post, "/Users/LogOff") { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]) };
        leave.Headers.Add("Cookie", $"{cookie}; {antiforgery}");
        using var answer = await _site.Visitor.SendAsync(leave, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient visitor)
    {
        using var answer = await visitor.GetAsync("/Admin", TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
