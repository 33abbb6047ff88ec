using AngleSharp.Dom;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using Xunit;

namespace Defus.Orchard.Tests.Templates;

/// <summary>Templates and placements kept in the database, brought by recipes and seen on pages.</summary>
public sealed class TemplateStepTests : IClassFixture<SqliteSite>
{
    private readonly Site _site;

    public TemplateStepTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task Templates_OverAThemesTemplate_ShowAtOnceAndChangeNothingTheSecondTime()
    {
        const string Recipe = """
            { "name": "Test", "steps": [
              { "name": "feature", "enable": [ "OrchardCore.Templates" ] },
              { "name": "Templates", "Templates": { "HtmlBodyPart": { "Content": "<div class=\"from-database\">{{ Model.ContentItem.DisplayText }}: {{ Model.Html | strip_html | truncate: 12, '' }}</div>" } } }
            ] }
            """;

        await _site.RunAsync(Recipe);
        var page = await _site.GetPageAsync("/impressum");
        var snapshot = await _site.SnapshotAsync();
        await _site.RunAsync(Recipe);

        Assert.StartsWith("Impressum: ", page.QuerySelector(".from-database")?.Text(), StringComparison.Ordinal);
        Assert.Equal(snapshot, await _site.SnapshotAsync());
    }

    [Fact]
    public async Task Templates_WithAnError_StopTheRecipeAndNameThePlace()
    {
        var error = await Assert.ThrowsAsync<RecipeExecutionException>(() => _site.RunAsync("""
            { "name": "Test", "steps": [
              { "name": "feature", "enable": [ "OrchardCore.Templates" ] },
              { "name": "Templates", "Templates": { "Content__Page": { "Content": "a\n{{ Model | frobnicate }}" } } }
            ] }
            """));

        Assert.Equal("$.steps[1].Templates.Content__Page.Content", error.JsonPath);
        Assert.Contains("Line 2, column 12: unknown filter 'frobnicate'", error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Placements_OfAPart_MoveItAndUnknownFiltersAreRefused()
    {
        await _site.RunAsync("""
            { "name": "Test", "steps": [
              { "name": "feature", "enable": [ "OrchardCore.Placements" ] },
              { "name": "Placements", "Placements": { "HtmlBodyPart": [ { "place": "-", "contentType": [ "Page" ], "displayType": "Detail", "path": [ "/barrierefreiheit" ] } ] } }
            ] }
            """);
        Assert.DoesNotContain("WCAG", (await _site.GetPageAsync("/barrierefreiheit")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var error = await Assert.ThrowsAsync<RecipeExecutionException>(() => _site.RunAsync("""
            { "name": "Test", "steps": [ { "name": "Placements", "Placements": { "HtmlBodyPart": [ { "place": "-", "moon": "full" } ] } } ] }
            """));
        Assert.Equal("$.steps[0].Placements.HtmlBodyPart[0]", error.JsonPath);
        Assert.Contains("'moon'", error.Reason, StringComparison.Ordinal);
    }
}
