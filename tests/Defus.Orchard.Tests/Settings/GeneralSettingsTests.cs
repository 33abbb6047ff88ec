using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Users;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Settings;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Settings;

/// <summary>The general settings in the administration.</summary>
public sealed class GeneralSettingsTests : IClassFixture<SqliteSite>
{
    private const string Address = "/Admin/Settings/general";
    private const string Form = "main form";

    private readonly Site _site;

    public GeneralSettingsTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task SaveSettings_AsAdministrator_KeepsThem()
    {
        using var admin = _site.CreateVisitor(keepCookies: true);
        (await admin.SignInAsync(Site.AdminName, Site.AdminPassword)).Dispose();

        using var answer = await admin.SendFormAsync(Address, Form, ("ISite.SiteName", "Städte helfen"), ("ISite.PageSize", "12"));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(("Städte helfen", 12, "Europe/Berlin"), await ReadAsync());
    }

    [Fact]
    public async Task SaveSettings_WithASlogan_ShowsItWhereAnIntroductionHasNone()
    {
        using var admin = _site.CreateVisitor(keepCookies: true);
        (await admin.SignInAsync(Site.AdminName, Site.AdminPassword)).Dispose();
        (await admin.SendFormAsync(Address, Form, ("NetworkSettings.Slogan", "Gemeinsam sicher"))).Dispose();
        Assert.NotEqual("Gemeinsam sicher", (await _site.GetPageAsync("/")).QuerySelector("h1")!.Text());

        await _site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var id = (await services.GetRequiredService<ISession>().QueryIndex<ContentItemIndex>(x => x.ContentType == "HomePage" && x.Published && x.DisplayText == "Startseite").FirstOrDefaultAsync())!.ContentItemId;
            var home = (await manager.GetAsync(id, VersionOptions.DraftRequired))!;
            var widgets = ((JsonObject)home.Content)["FlowPart"]!["Widgets"]!.AsArray();
            widgets.Single(widget => (string?)widget!["ContentType"] == "NetworkIntro")!["NetworkIntroPart"]!["Slogan"]!["Text"] = "";
            await manager.PublishAsync(home);
        });

        Assert.Equal("Gemeinsam sicher", (await _site.GetPageAsync("/")).QuerySelector("h1")!.Text());
    }

    [Fact]
    public async Task SaveSettings_WithWrongValues_SaysSoAtTheFieldsAndKeepsTheOldOnes()
    {
        using var admin = _site.CreateVisitor(keepCookies: true);
        (await admin.SignInAsync(Site.AdminName, Site.AdminPassword)).Dispose();
        var before = await ReadAsync();

        using var answer = await admin.SendFormAsync(Address, Form, ("ISite.SiteName", ""), ("ISite.TimeZone", "Europe/Bonn"), ("ISite.BaseUrl", "defus"));

        var page = await answer.ParseAsync();
        var errors = page.QuerySelectorAll(".field-validation-error").Select(error => error.Text()).ToArray();
        Assert.Equal(["Bitte geben Sie der Website einen Namen.", "Bitte geben Sie eine vollständige Adresse an, etwa https://example.org.", "Bitte wählen Sie eine Zeitzone."], errors);
        Assert.Equal(before, await ReadAsync());
    }

    [Fact]
    public async Task GetSettings_AsVisitor_AsksToSignIn()
    {
        using var answer = await _site.Visitor.GetAsync(Address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Contains("/Login", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private async Task<(string Name, int PageSize, string? TimeZone)> ReadAsync()
    {
        (string, int, string?) values = default;
        await _site.InScopeAsync(async services =>
        {
            var site = await services.GetRequiredService<ISiteService>().GetSiteSettingsAsync();
            values = (site.SiteName, site.PageSize, site.TimeZoneId);
        });
        return values;
    }
}
