using System.Net;
using AngleSharp.Dom;
using Defus.Orchard.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Entities;
using OrchardCore.Settings;
using OrchardCore.Users.Models;
using Xunit;

namespace Defus.Orchard.Tests.Users;

/// <summary>Two-factor authentication with an authenticator app.</summary>
public sealed class TwoFactorTests : IClassFixture<SqliteSite>
{
    private const string SetUp = "/Authenticator/Configure/App";
    private const string SecondStep = "/LoginWithTwoFactorAuthentication";
    private const string Form = ".login-form";

    private readonly Site _site;

    public TwoFactorTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task SignIn_WithSecondFactor_NeedsTheCodeAndTakesItOnce()
    {
        var (name, key, _) = await SetUpAsync();
        using var visitor = _site.CreateVisitor(keepCookies: true);
        using (var first = await visitor.SignInAsync(name, Visitors.Password, "/Admin"))
        {
            Assert.StartsWith(SecondStep, first.Headers.Location!.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/Admin", TestContext.Current.CancellationToken)).StatusCode);
        using (var wrong = await visitor.SendFormAsync(SecondStep, Form, ("VerificationCode", "000000")))
        {
            Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        }

        var code = AuthenticatorCodes.Create(key, steps: 1);
        (await visitor.SendFormAsync(SecondStep + "?returnUrl=/Admin", Form, ("VerificationCode", code))).Dispose();
        await visitor.PageAsync("/Admin");

        // Whoever looked over the shoulder comes too late.
        using var other = _site.CreateVisitor(keepCookies: true);
        (await other.SignInAsync(name, Visitors.Password)).Dispose();
        using var again = await other.SendFormAsync(SecondStep, Form, ("VerificationCode", code));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        var log = (await visitor.PageAsync("/Admin/Users/SignIns")).QuerySelector("tbody")!.Text();
        Assert.Contains("falscher Code", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WithRecoveryCode_WorksOnce()
    {
        var (name, _, codes) = await SetUpAsync();
        Assert.Equal(8, codes.Length);
        using var visitor = _site.CreateVisitor(keepCookies: true);
        (await visitor.SignInAsync(name, Visitors.Password)).Dispose();
        (await visitor.SendFormAsync("/LoginWithRecoveryCode", Form, ("RecoveryCode", codes[0].ToLowerInvariant()))).Dispose();
        Assert.Contains("7", (await visitor.PageAsync("/TwoFactor")).QuerySelector(".login-card")!.Text(), StringComparison.Ordinal);

        using var other = _site.CreateVisitor(keepCookies: true);
        (await other.SignInAsync(name, Visitors.Password)).Dispose();
        using var answer = await other.SendFormAsync("/LoginWithRecoveryCode", Form, ("RecoveryCode", codes[0]));

        Assert.Contains("keiner Ihrer Notfallcodes", (await answer.ParseAsync()).QuerySelector("#RecoveryCode-error")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_WithSecondFactor_StoresNeitherKeyNorCodesInClearText()
    {
        var (name, key, codes) = await SetUpAsync();

        var stored = System.Text.Json.JsonSerializer.Serialize((await _site.FindUserAsync(name))!.UserTokens);

        Assert.DoesNotContain(key.Replace(" ", string.Empty, StringComparison.Ordinal), stored, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(codes[0], stored, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task RoleThatNeedsIt_WithoutSecondFactor_CanOnlySetItUp()
    {
        await RequireAsync("Moderation");
        try
        {
            using var user = await _site.SignedInAsAsync("Moderation");

            using var admin = await user.GetAsync("/Admin", TestContext.Current.CancellationToken);
            Assert.Equal("/TwoFactor", admin.Headers.Location?.ToString());
            using var api = await user.PostAsync("/api/content", new StringContent("{}"), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Forbidden, api.StatusCode);
            await ConfigureAsync(user);
            await user.PageAsync("/Admin");
            using var off = await user.GetAsync("/DisableTwoFactorAuthentication", TestContext.Current.CancellationToken);
            Assert.Equal("/TwoFactor", off.Headers.Location?.ToString());
        }
        finally
        {
            await RequireAsync();
        }
    }

    [Fact]
    public async Task SwitchOff_ByAnAdministrator_LetsThePasswordDoAgain()
    {
        var (name, _, _) = await SetUpAsync();
        using var admin = await _site.SignedInAsync();
        var id = (await _site.FindUserAsync(name))!.UserId;
        var button = (await admin.PageAsync($"/Admin/Users/Display/{id}")).QuerySelector("form[action*=AdminTwoFactor]")!;

        (await admin.PostAsync(button.GetAttribute("action")!, $"/Admin/Users/Display/{id}")).Dispose();

        using var user = await _site.SignedInAsync(name, Visitors.Password);
        await user.PageAsync("/Admin");
    }

    [Fact]
    public async Task SetUp_WithWrongCode_LeavesTheAccountAsItWas()
    {
        var name = await _site.CreateUserAsync("Moderation");
        using var user = await _site.SignedInAsync(name, Visitors.Password);

        using var answer = await user.SendFormAsync(SetUp, Form, ("Code", "123"));

        Assert.NotEmpty((await answer.ParseAsync()).QuerySelector("#Code-error")!.Text());
        Assert.False((await _site.FindUserAsync(name))!.TwoFactorEnabled);
    }

    private async Task<(string Name, string Key, string[] Codes)> SetUpAsync()
    {
        var name = await _site.CreateUserAsync("Moderation");
        using var user = await _site.SignedInAsync(name, Visitors.Password);
        var (key, codes) = await ConfigureAsync(user);
        return (name, key, codes);
    }

    private static async Task<(string Key, string[] Codes)> ConfigureAsync(HttpClient user)
    {
        // The form carries the key: what is shown and what is sent must be of one page.
        var page = await user.PageAsync(SetUp);
        var key = page.QuerySelector("code")!.Text();
        Assert.NotNull(page.QuerySelector("svg.qr-code path[d^=M]"));
        var values = page.QuerySelectorAll(".login-form input").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? string.Empty);
        values["Code"] = AuthenticatorCodes.Create(key);
        using var answer = await user.PostAsync(SetUp, new FormUrlEncodedContent(values), TestContext.Current.CancellationToken);
        return (key, [.. (await answer.ParseAsync()).QuerySelectorAll(".recovery-codes code").Select(code => code.Text())]);
    }

    private Task RequireAsync(params string[] roles)
        => _site.InScopeAsync(async services =>
        {
            var sites = services.GetRequiredService<ISiteService>();
            var site = await sites.LoadSiteSettingsAsync();
            site.Put(new RoleLoginSettings { RequireTwoFactorAuthenticationForSpecificRoles = roles.Length > 0, Roles = roles });
            await sites.UpdateSiteSettingsAsync(site);
        });
}
