using System.Net;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Users;
using Xunit;

namespace Defus.Orchard.Tests.Security;

/// <summary>When sessions end: whoever has a copy of the cookie is out, too.</summary>
public sealed class SessionEndTests : IClassFixture<SessionEndTests.AttentiveSite>
{
    private const string NewPassword = "Neu-und-9-lang";
    private readonly AttentiveSite _site;

    public SessionEndTests(AttentiveSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task SignOut_OfOneSession_EndsItsCookieAndNoOther()
    {
        var name = await _site.CreateUserAsync("Moderation");
        using var office = await _site.SignedInAsync(name, Visitors.Password);
        using var login = await _site.CreateVisitor(keepCookies: true).SignInAsync(name, Visitors.Password);
        var cookie = login.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("orchauth", StringComparison.Ordinal)).Split(';')[0];
        using var thief = _site.CreateVisitor();
        thief.DefaultRequestHeaders.Add("Cookie", cookie);
        using var home = _site.CreateVisitor(keepCookies: true);
        (await home.SignInAsync(name, Visitors.Password)).Dispose();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(thief));

        await SignOutWithAsync(cookie);

        Assert.Equal(HttpStatusCode.Found, await StatusAsync(thief));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(office));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(home));
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
        using var visitor = await _site.SignedInAsync(name, Visitors.Password);
        using var first = await _site.CreateVisitor(keepCookies: true).SignInAsync(name, Visitors.Password);
        using var second = await _site.CreateVisitor(keepCookies: true).SignInAsync(name, Visitors.Password);

        Assert.NotEqual(first.Headers.GetValues("Set-Cookie").Last(), second.Headers.GetValues("Set-Cookie").Last());
    }

    private async Task SignOutWithAsync(string cookie)
    {
        // The token belongs to the session: both come from a page that is opened with the cookie.
        using var open = new HttpRequestMessage(HttpMethod.Get, "/ChangePassword");
        open.Headers.Add("Cookie", cookie);
        using var page = await _site.Visitor.SendAsync(open, TestContext.Current.CancellationToken);
        var antiforgery = page.Headers.GetValues("Set-Cookie").Single(value => value.Contains("ntiforgery", StringComparison.Ordinal)).Split(';')[0];
        var token = (await page.ParseAsync()).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
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

    /// <summary>A site that looks the account up with every request instead of once a minute.</summary>
    public sealed class AttentiveSite : SqliteSite
    {
        protected override void AddServices(IServiceCollection services)
            => services.PostConfigure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero);
    }
}
