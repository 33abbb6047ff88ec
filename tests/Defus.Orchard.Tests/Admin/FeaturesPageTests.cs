using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;
using Defus.Orchard.Tests.Users;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Themes.Services;
using Xunit;

namespace Defus.Orchard.Tests.Admin;

/// <summary>Switching features and choosing themes in the administration.</summary>
public sealed class FeaturesPageTests : IClassFixture<SqliteSite>
{
    private const string Features = "/Admin/Features";
    private const string Themes = "/Admin/Themes";
    private const string Health = "OrchardCore.HealthChecks";

    private readonly Site _site;

    public FeaturesPageTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task DisableAndEnable_Feature_WorksAtOnce()
    {
        using var admin = await SignInAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/health/live"));

        using (var answer = await PostAsync(admin, $"{Features}/{Health}/Disable", await TokenAsync(admin, Features)))
        {
            Assert.Equal(Features, answer.Headers.Location?.ToString());
        }

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/health/live"));
        Assert.DoesNotContain(Health, await _site.EnabledFeaturesAsync());
        var page = await PageAsync(admin, Features);
        Assert.Contains("ist ausgeschaltet", page.QuerySelector(".admin-messages")!.Text(), StringComparison.Ordinal);
        Assert.Contains("Einschalten", page.GetElementById(Health)!.QuerySelector("button")!.Text(), StringComparison.Ordinal);

        (await PostAsync(admin, $"{Features}/{Health}/Enable", await TokenAsync(admin, Features))).Dispose();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/health/live"));
        Assert.Contains(Health, await _site.EnabledFeaturesAsync());
    }

    [Theory]
    [InlineData("OrchardCore.Users", "Verwaltung")]
    [InlineData("OrchardCore.Settings", "immer eingeschaltet")]
    [InlineData("OrchardCore.Title", "Inhaltstypen")]
    [InlineData("OrchardCore.Widgets", "muss bleiben")]
    public async Task Disable_WhatAdministrationOrContentNeeds_IsRefusedWithTheReason(string feature, string reason)
    {
        using var admin = await SignInAsync();

        (await PostAsync(admin, $"{Features}/{feature}/Disable", await TokenAsync(admin, Features))).Dispose();

        var page = await PageAsync(admin, Features);
        Assert.Contains(reason, page.QuerySelector(".admin-messages")!.Text(), StringComparison.Ordinal);
        Assert.Null(page.GetElementById(feature)!.QuerySelector("button"));
        Assert.Contains(feature, await _site.EnabledFeaturesAsync());
    }

    [Theory]
    [InlineData("Nothing")]
    [InlineData("Defus.Theme")]
    public async Task Switch_WhatIsNoFeatureOfTheList_IsNotFound(string feature)
    {
        using var admin = await SignInAsync();

        using var answer = await PostAsync(admin, $"{Features}/{feature}/Disable", await TokenAsync(admin, Features));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task SwitchSeveral_WithOneThatMustStay_SwitchesTheOthersAndSaysWhy()
    {
        using var admin = await SignInAsync();

        async Task BulkAsync(string action)
        {
            using var answer = await admin.PostAsync(
                Features,
                new FormUrlEncodedContent([new("__RequestVerificationToken", await TokenAsync(admin, Features)), new("bulkAction", action), new("featureIds", Health), new("featureIds", "OrchardCore.Users")]),
                TestContext.Current.CancellationToken);
            Assert.Equal(Features, answer.Headers.Location?.ToString());
        }

        await BulkAsync("Disable");
        Assert.DoesNotContain(Health, await _site.EnabledFeaturesAsync());
        Assert.Contains("lässt sich nicht ausschalten", (await PageAsync(admin, Features)).QuerySelector(".admin-messages")!.Text(), StringComparison.Ordinal);

        await BulkAsync("Enable");
        Assert.Contains(Health, await _site.EnabledFeaturesAsync());
    }

    [Fact]
    public async Task GetFeatures_WithDependencies_NamesThem()
    {
        using var admin = await SignInAsync();

        var row = (await PageAsync(admin, Features)).GetElementById("Defus.Events")!;

        Assert.Contains("braucht: ", row.Text(), StringComparison.Ordinal);
        Assert.Contains("Adressen", row.QuerySelector("dd")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChooseTheme_OfTheSite_IsUsedFromTheNextPageOn()
    {
        await _site.InScopeAsync(services => services.GetRequiredService<ISiteThemeService>().SetSiteThemeAsync(string.Empty));
        using var admin = await SignInAsync();
        Assert.NotNull((await PageAsync(admin, Themes)).GetElementById("Defus.Theme")!.QuerySelector("form"));

        (await PostAsync(admin, $"{Themes}/SetCurrentTheme/Defus.Theme", await TokenAsync(admin, Themes))).Dispose();

        Assert.Contains("in Gebrauch", (await PageAsync(admin, Themes)).GetElementById("Defus.Theme")!.Text(), StringComparison.Ordinal);
        Assert.NotEmpty((await _site.GetPageAsync("/")).QuerySelectorAll("link[href*='Defus.Theme']"));
    }

    [Theory]
    [InlineData(Features)]
    [InlineData(Themes)]
    public async Task GetPage_AsEditor_IsForbidden(string address)
    {
        await _site.RunAsync("""
            { "name": "Test", "steps": [ { "name": "command", "Commands": [ "createUser /UserName:mia /Email:mia@example.org /Password:Abcd-1234-efgh /Roles:Mitgliedsredaktion" ] } ] }
            """);
        using var editor = _site.CreateVisitor(keepCookies: true);
        (await editor.SignInAsync("mia", "Abcd-1234-efgh")).Dispose();

        using var answer = await editor.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Contains("/Error/403", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    private async Task<HttpClient> SignInAsync()
    {
        var admin = _site.CreateVisitor(keepCookies: true);
        (await admin.SignInAsync(Site.AdminName, Site.AdminPassword)).Dispose();
        return admin;
    }

    private async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var answer = await _site.Visitor.GetAsync(address, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static async Task<IHtmlDocument> PageAsync(HttpClient admin, string address)
    {
        using var answer = await admin.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.ParseAsync();
    }

    private static async Task<string> TokenAsync(HttpClient admin, string address)
        => (await PageAsync(admin, address)).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;

    private static Task<HttpResponseMessage> PostAsync(HttpClient admin, string address, string token)
        => admin.PostAsync(address, new FormUrlEncodedContent([new("__RequestVerificationToken", token)]), TestContext.Current.CancellationToken);
}
