using System.Net;
using AngleSharp.Dom;
using Defus.Orchard.Tests.Admin;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.Environment.Shell;
using Xunit;

namespace Defus.Orchard.Tests.Search;

/// <summary>Search indexes in the administration, in recipes and on disk.</summary>
public sealed class SearchIndexTests : IClassFixture<SqliteSite>
{
    private const string Indexes = "/Admin/indexing";

    private readonly Site _site;

    public SearchIndexTests(SqliteSite site) => _site = site;

    private string Folder
    {
        get
        {
            var options = _site.HostServices.GetRequiredService<IOptions<ShellOptions>>().Value;
            return Path.Combine(options.ShellsApplicationDataPath, options.ShellsContainerName, ShellSettings.DefaultShellName, "Lucene");
        }
    }

    [Fact]
    public async Task Index_FromCreationToDeletion_CanBeManaged()
    {
        using var admin = await PlainBrowser.SignInAsync(_site);
        var page = await admin.PressAsync(
            await admin.OpenAsync($"{Indexes}/create/Lucene/Content"), "form[method=post] button.btn-primary", ("Name", "Nur Termine"), ("IndexName", "termine"), ("IndexedContentTypes", "Event"));
        page = await FinishedAsync(admin);
        Assert.True(int.Parse(Row(page, "Nur Termine").QuerySelectorAll("td")[1].Text()) > 0);

        page = await admin.PressAsync(
            await admin.OpenAsync(Row(page, "Nur Termine").QuerySelector("th a")!.GetAttribute("href")!), "form[method=post] button.btn-primary", ("IndexedContentTypes", "PartnerForum"), ("Name", "Termine und Foren"));
        var before = int.Parse(Row(await FinishedAsync(admin), "Termine und Foren").QuerySelectorAll("td")[1].Text());
        page = await admin.OpenAsync(Indexes);
        foreach (var action in new[] { "reset", "rebuild", "synchronize" })
        {
            await admin.PressAsync(page, $"button[formaction='{Row(page, "Termine und Foren").QuerySelector($"button[formaction*='/{action}/']")!.GetAttribute("formaction")}']");
            Assert.Equal(before, int.Parse(Row(await FinishedAsync(admin), "Termine und Foren").QuerySelectorAll("td")[1].Text()));
        }

        Assert.True(Directory.Exists(Path.Combine(Folder, "termine")));
        var button = Row(await admin.OpenAsync(Indexes), "Termine und Foren").QuerySelector("button.btn-outline-danger")!.GetAttribute("formaction");
        await admin.PressAsync(await admin.OpenAsync(Indexes), $"button[formaction='{button}']");
        Assert.DoesNotContain("Termine und Foren", (await admin.OpenAsync(Indexes)).Body!.TextContent, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Folder, "termine")));
    }

    [Fact]
    public async Task Create_WithoutTypesOrWithStrangeName_SaysSoAtTheField()
    {
        using var admin = await PlainBrowser.SignInAsync(_site);

        var page = await admin.PressAsync(await admin.OpenAsync($"{Indexes}/create/Lucene/Content"), "form[method=post] button.btn-primary", ("Name", "Suche"), ("IndexName", "../x"));

        Assert.NotEmpty(page.GetElementById("Name-error")!.Text());
        Assert.NotEmpty(page.GetElementById("IndexName-error")!.Text());
        Assert.NotEmpty(page.GetElementById("IndexedContentTypes-error")!.Text());
        Assert.Equal("../x", page.GetElementById("IndexName")!.GetAttribute("value"));
    }

    [Fact]
    public async Task DamagedIndex_FoundByTheFirstSearch_IsBuiltAnew()
    {
        await _site.RunAsync("""
            { "name": "Test", "steps": [ { "name": "CreateOrUpdateIndexProfile", "indexes": [ { "Name": "Kaputt", "IndexName": "kaputt", "ProviderName": "Lucene", "Type": "Content",
              "Properties": { "ContentIndexMetadata": { "IndexLatest": false, "IndexedContentTypes": ["MemberCity"], "Culture": "any" } } } ] } ] }
            """);
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "kaputt"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "segments_7"), "nonsense", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "segments.gen"), "x", TestContext.Current.CancellationToken);

        var page = await _site.GetPageAsync("/search/Kaputt?terms=Heidelberg");

        Assert.Equal("Stadt Heidelberg", page.QuerySelector(".search-results h2")?.Text());
    }

    [Fact]
    public async Task RebuildIndexStep_OnRunningSite_LeavesItSearchable()
    {
        Assert.NotEmpty((await _site.GetPageAsync("/search?terms=Heidelberg")).QuerySelectorAll(".search-results h2"));

        await _site.RunAsync("""{ "name": "Test", "steps": [ { "name": "RebuildIndex", "IndexNames": ["Suche"] } ] }""");

        Assert.NotEmpty((await _site.GetPageAsync("/search?terms=Heidelberg")).QuerySelectorAll(".search-results h2"));
    }

    [Theory]
    [InlineData(Indexes)]
    [InlineData(Indexes + "/create/Lucene/Content")]
    [InlineData("/Admin/Templates")]
    [InlineData("/Admin/Placements")]
    [InlineData("/Admin/Queries/Index")]
    [InlineData("/Admin/Queries/Sql/Query")]
    [InlineData("/Admin/Settings/search")]
    public async Task GetPage_AsEditor_IsRefused(string address)
    {
        await _site.RunAsync("""
            { "name": "Test", "steps": [
              { "name": "feature", "enable": ["OrchardCore.Templates", "OrchardCore.Placements", "OrchardCore.Queries.Sql"] },
              { "name": "command", "Commands": [ "createUser /UserName:mia /Email:mia@example.org /Password:Abcd-1234-efgh /Roles:Mitgliedsredaktion" ] } ] }
            """);
        using var editor = await PlainBrowser.SignInAsync(_site, "mia", "Abcd-1234-efgh");

        Assert.Contains("/Error/403", (await editor.VisitAsync(address)).Url, StringComparison.Ordinal);
    }

    private static IElement Row(IDocument page, string name) => page.QuerySelectorAll("#index-list tbody tr").Single(x => x.QuerySelector("th")!.Text() == name);

    private static async Task<IDocument> FinishedAsync(PlainBrowser admin)
    {
        for (var i = 0; i < 1200; i++)
        {
            var page = await admin.OpenAsync(Indexes);
            if (page.QuerySelector("#index-list")!.GetAttribute("data-refresh") == "0")
            {
                return page;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException("The index is never ready.");
    }
}
