using System.Net;
using AngleSharp.Dom;
using Defus.Orchard.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Users.ResetPassword;
using Xunit;

namespace Defus.Orchard.Tests.Users;

/// <summary>Invitations and new passwords by mail.</summary>
public sealed class PasswordMailTests : IClassFixture<SqliteSite>, IAsyncLifetime
{
    private const string Forgot = "/ForgotPassword";
    private const string NewPassword = "Neues-Passwort-7";

    private readonly Site _site;
    private readonly MailFolder _mails = new();

    public PasswordMailTests(SqliteSite site)
    {
        _site = site;
    }

    public async ValueTask InitializeAsync() => await _mails.UseAsync(_site);

    public ValueTask DisposeAsync()
    {
        _mails.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Invitation_OfANewAccount_LetsItsHolderChooseThePassword()
    {
        using var admin = await _site.SignedInAsync();
        using var created = await admin.SendFormAsync("/Admin/Users/Create", "main form[method=post]", ("User.UserName", "neu"), ("User.Email", "neu@example.org"));
        Assert.Contains("Einladung ist unterwegs", await admin.NoticeAsync(created.Headers.Location!.ToString()), StringComparison.Ordinal);
        var mail = await _mails.TakeAsync("neu@example.org");
        using var visitor = _site.CreateVisitor(keepCookies: true);
        var link = MailFolder.LinkIn(mail);
        Assert.Contains("Willkommen", (await visitor.PageAsync(link)).QuerySelector("h1")!.Text(), StringComparison.Ordinal);

        using (var answer = await ChooseAsync(visitor, link, NewPassword))
        {
            Assert.Equal("/ResetPasswordConfirmation", answer.Headers.Location?.ToString());
        }

        (await _site.SignedInAsync("neu", NewPassword)).Dispose();
        Assert.True((await _site.FindUserAsync("neu"))!.EmailConfirmed);
        await visitor.PageAsync(link, HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Forgotten_WithKnownAndUnknownName_AnswersTheSameAndMailsTheOne()
    {
        var name = await _site.CreateUserAsync();
        using var visitor = _site.CreateVisitor(keepCookies: true);

        using var known = await visitor.SendFormAsync(Forgot, ".login-form", ("UsernameOrEmail", name));
        using var unknown = await visitor.SendFormAsync(Forgot, ".login-form", ("UsernameOrEmail", "niemand@example.org"));

        Assert.Equal((known.StatusCode, known.Headers.Location), (unknown.StatusCode, unknown.Headers.Location));
        var mail = await _mails.TakeAsync(name + "@example.org");
        Assert.Equal("Neues Passwort wählen", mail.Subject);
        Assert.Equal(0, _mails.Count());
        (await ChooseAsync(visitor, MailFolder.LinkIn(mail), NewPassword)).Dispose();
        (await _site.SignedInAsync(name, NewPassword)).Dispose();
    }

    [Fact]
    public async Task Link_TamperedWithOrTooWeakAPassword_ChangesNothing()
    {
        var name = await _site.CreateUserAsync();
        using var visitor = _site.CreateVisitor(keepCookies: true);
        (await visitor.SendFormAsync(Forgot, ".login-form", ("UsernameOrEmail", name))).Dispose();
        var link = MailFolder.LinkIn(await _mails.TakeAsync(name + "@example.org"));

        await visitor.PageAsync(link + "x", HttpStatusCode.Gone);
        await visitor.PageAsync("/ResetPassword?user=x&code=%00%ff", HttpStatusCode.Gone);
        await visitor.PageAsync("/ResetPassword", HttpStatusCode.Gone);
        using (var weak = await ChooseAsync(visitor, link, "kurz"))
        {
            Assert.Contains("mindestens", (await weak.ParseAsync()).QuerySelector("#NewPassword-error")!.Text(), StringComparison.Ordinal);
        }

        (await _site.SignedInAsync(name, Visitors.Password)).Dispose();
    }

    [Fact]
    public async Task Forgotten_VeryOften_IsLimitedByAccountAndByAsker()
    {
        var name = await _site.CreateUserAsync();
        await _site.InScopeAsync(services =>
        {
            var limiter = services.GetRequiredService<ResetPasswordLimiter>();
            Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(_ => limiter.MayMail(name)));
            Assert.Equal(10, Enumerable.Range(0, 12).Count(_ => limiter.MayAsk("192.0.2.1")));
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task SignInPage_WithMailSetUp_OffersANewPassword()
    {
        var page = await _site.GetPageAsync("/Login");

        Assert.NotNull(page.QuerySelector("a[href='/ForgotPassword']"));
    }

    private static Task<HttpResponseMessage> ChooseAsync(HttpClient visitor, string link, string password)
        => visitor.SendFormAsync(link, ".login-form", ("NewPassword", password), ("PasswordConfirmation", password));
}
