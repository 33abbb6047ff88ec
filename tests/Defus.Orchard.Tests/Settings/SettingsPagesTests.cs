using System.Net;
using AngleSharp.Dom;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;
using Defus.Orchard.Tests.Users;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Email;
using OrchardCore.Localization.Models;
using OrchardCore.Settings;
using Xunit;

namespace Defus.Orchard.Tests.Settings;

/// <summary>The settings beside the general ones.</summary>
public sealed class SettingsPagesTests : IClassFixture<SqliteSite>
{
    private const string Form = "main form[method=post]";

    private readonly Site _site;

    public SettingsPagesTests(SqliteSite site)
    {
        _site = site;
    }

    [Theory]
    [InlineData("general", "Einstellungen: Allgemein")]
    [InlineData("localization", "Einstellungen: Sprachen")]
    [InlineData("email", "Einstellungen: E-Mail")]
    [InlineData("userLogin", "Einstellungen: Anmeldung")]
    [InlineData("userResetPassword", "Einstellungen: Vergessene Passwörter")]
    [InlineData("robotsSettings", "Einstellungen: Robots")]
    [InlineData("SecurityHeaders", "Einstellungen: Sicherheits-Header")]
    [InlineData("analytics", "Einstellungen: Besucherstatistik")]
    public async Task GetGroup_HasItsTitle(string group, string title)
    {
        using var admin = await _site.SignedInAsync();

        Assert.Equal(title, (await admin.PageAsync($"/Admin/Settings/{group}")).QuerySelector("h1")!.Text());
    }

    [Fact]
    public async Task EveryGroup_WithItsPermissionAlone_CanBeOpenedAndSaved()
    {
        // Without a sender the form for mails is not complete.
        using var mails = new MailFolder();
        await mails.UseAsync(_site);
        using var admin = await _site.SignedInAsync();
        var groups = (await admin.PageAsync("/Admin")).QuerySelectorAll("nav a[href^='/Admin/Settings/']").Select(link => link.GetAttribute("href")!.Split('/')[3]).Distinct().Except(["general", "analytics"]).ToArray();
        Assert.Contains("SeoDefaults", groups);
        Dictionary<string, string> permissions = [];
        await _site.InScopeAsync(services =>
        {
            permissions = services.GetServices<SettingsGroupPermission>().DistinctBy(group => group.GroupId).ToDictionary(group => group.GroupId, group => group.Permission.Name);
            permissions["SeoDefaults"] = "ManageCustomSettings_SeoDefaults";
            return Task.CompletedTask;
        });
        Assert.Superset(new HashSet<string>(["AuditTrail", "search", "zones"]), groups.ToHashSet());
        foreach (var group in groups)
        {
            Assert.True(permissions.TryGetValue(group, out var permission), $"{group} is closed to everybody who may not manage all settings.");
            await _site.RunAsync($$"""
                { "name": "Test", "steps": [ { "name": "roles", "Roles": [ { "Name": "Nur{{group}}", "Permissions": [ "AccessAdminPanel", "{{permission}}" ], "PermissionBehavior": "Replace" } ] } ] }
                """);
            using var owner = await _site.SignedInAsAsync($"Nur{group}");
            await owner.PageAsync($"/Admin/Settings/{group}");
            using var saved = await owner.SendFormAsync($"/Admin/Settings/{group}", Form);

            // What stands there may be incomplete; refused it is not.
            Assert.True(!saved.IsRefused() && saved.StatusCode is HttpStatusCode.Found or HttpStatusCode.OK, $"{group}: {saved.StatusCode}");
            using var other = await owner.GetAsync("/Admin/Settings/general", TestContext.Current.CancellationToken);
            Assert.True(other.IsRefused());
        }
    }

    [Theory]
    [InlineData("nothing")]
    public async Task GetGroup_NobodyOffers_IsNotFound(string group)
    {
        using var admin = await _site.SignedInAsync();

        await admin.PageAsync($"/Admin/Settings/{group}", HttpStatusCode.NotFound);
        using var answer = await admin.PostAsync($"/Admin/Settings/{group}", "/Admin/Settings/general");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Languages_AddAndRemove_KeepsADefault()
    {
        using var admin = await _site.SignedInAsync();
        (await admin.SendFormAsync("/Admin/Settings/localization", Form, ("LocalizationSettings.Added", "fr"))).Dispose();
        Assert.Contains("fr", (await ReadAsync<LocalizationSettings>()).SupportedCultures);

        using var none = await admin.PostAsync("/Admin/Settings/localization", "/Admin/Settings/localization", ("LocalizationSettings.DefaultCulture", "de-DE"));
        using var unknown = await admin.SendFormAsync("/Admin/Settings/localization", Form, ("LocalizationSettings.Added", "xx-nirgends"));

        Assert.Contains("mindestens eine Sprache", (await none.ParseAsync()).QuerySelector("main")!.Text(), StringComparison.Ordinal);
        Assert.Contains("aus der Liste", (await unknown.ParseAsync()).QuerySelector("#added-error")!.Text(), StringComparison.Ordinal);
        Assert.Contains("de-DE", (await ReadAsync<LocalizationSettings>()).SupportedCultures);
    }

    [Fact]
    public async Task Email_IntoAFolder_IsTriedWithATestMail()
    {
        using var mails = new MailFolder();
        using var admin = await _site.SignedInAsync();
        (await admin.SendFormAsync("/Admin/Settings/email", Form,
            ("SmtpSettings.DefaultSender", "website@example.org"), ("SmtpSettings.DeliveryMethod", "SpecifiedPickupDirectory"), ("SmtpSettings.PickupDirectoryLocation", mails.Path))).Dispose();

        using var sent = await admin.SendFormAsync("/Admin/Email/Test", Form, ("To", "empfang@example.org"), ("Subject", "Probe"), ("Body", "Angekommen"));

        Assert.Contains("unterwegs an empfang@example.org", await admin.NoticeAsync("/Admin/Email/Test"), StringComparison.Ordinal);
        Assert.Equal("Probe", (await mails.TakeAsync("empfang@example.org")).Subject);
    }

    [Fact]
    public async Task Email_WithPassword_StoresItEncryptedAndNeverShowsIt()
    {
        const string secret = "Geheim-und-9";
        using var admin = await _site.SignedInAsync();
        (await admin.SendFormAsync("/Admin/Settings/email", Form,
            ("SmtpSettings.DefaultSender", "website@example.org"), ("SmtpSettings.DeliveryMethod", "Network"), ("SmtpSettings.Host", "mail.example.org"),
            ("SmtpSettings.RequireCredentials", "true"), ("SmtpSettings.UserName", "site"), ("SmtpSettings.Password", secret))).Dispose();

        Assert.DoesNotContain(secret, (await ReadAsync<SmtpSettings>()).Password, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, (await admin.PageAsync("/Admin/Settings/email")).Source.Text, StringComparison.Ordinal);
        await _site.InScopeAsync(async services => Assert.Equal(secret, (await services.GetRequiredService<SmtpOptionsReader>().ReadAsync()).Password));
        using var elsewhere = await admin.SendFormAsync("/Admin/Settings/email", Form, ("SmtpSettings.Host", "mail.example.net"), ("SmtpSettings.RequireCredentials", "true"));
        Assert.NotEmpty((await elsewhere.ParseAsync()).QuerySelector("#smtp-password-error")!.Text());
    }

    [Theory]
    [InlineData("SmtpSettings.DefaultSender", "kein Absender", "sender-error")]
    [InlineData("SmtpSettings.Host", "mail server mit Leerzeichen", "host-error")]
    [InlineData("SmtpSettings.Port", "99999", "port-error")]
    [InlineData("SmtpSettings.Port", "viele", "port-error")]
    public async Task Email_WithWrongValue_SaysSoAtTheField(string field, string value, string error)
    {
        using var admin = await _site.SignedInAsync();
        var before = await ReadAsync<SmtpSettings>();

        using var answer = await admin.SendFormAsync("/Admin/Settings/email", Form, ("SmtpSettings.DeliveryMethod", "Network"), (field, value));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty((await answer.ParseAsync()).QuerySelector($"#{error}")!.Text());
        Assert.Equal(before.Host, (await ReadAsync<SmtpSettings>()).Host);
    }

    [Fact]
    public async Task SecurityHeaders_WithAnotherDirective_AreSentAndWrongOnesRefused()
    {
        const string page = "/Admin/Settings/SecurityHeaders";
        using var admin = await _site.SignedInAsync();
        var before = Policy(await _site.Visitor.GetAsync("/", TestContext.Current.CancellationToken));

        using var wrong = await admin.PostAsync(page, page, ("SecuritySettings.ContentSecurityPolicy", "img-src 'self';\nscript-src x; \r\nSet-Cookie: a"), ("SecuritySettings.ReferrerPolicy", "same-origin"));
        Assert.NotEmpty((await wrong.ParseAsync()).QuerySelector("#csp-error")!.Text());
        Assert.Equal(before, Policy(await _site.Visitor.GetAsync("/", TestContext.Current.CancellationToken)));

        (await admin.PostAsync(page, page, ("SecuritySettings.ContentSecurityPolicy", "default-src 'self'\nimg-src 'self' data:\nupgrade-insecure-requests"), ("SecuritySettings.PermissionsPolicy", "camera=()"), ("SecuritySettings.ReferrerPolicy", "same-origin"))).Dispose();

        using var answer = await _site.Visitor.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.Equal("default-src 'self'; img-src 'self' data:; upgrade-insecure-requests", Policy(answer));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        (await admin.PostAsync(page, page, ("SecuritySettings.ReferrerPolicy", "strict-origin-when-cross-origin"))).Dispose();
        Assert.Equal(before, Policy(await _site.Visitor.GetAsync("/", TestContext.Current.CancellationToken)));
    }

    private static string Policy(HttpResponseMessage answer) => Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

    private async Task<T> ReadAsync<T>() where T : new()
    {
        var settings = new T();
        await _site.InScopeAsync(async services => settings = await services.GetRequiredService<ISiteService>().GetSettingsAsync<T>());
        return settings;
    }
}
