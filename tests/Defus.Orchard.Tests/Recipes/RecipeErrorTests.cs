using Defus.Orchard.Tests.Http;
using OrchardCore.Recipes.Models;
using Xunit;

namespace Defus.Orchard.Tests.Recipes;

/// <summary>Every error names its place, and nothing of a failed recipe remains.</summary>
public sealed class RecipeErrorTests : IClassFixture<SqliteSite>
{
    // Changes settings, a role and the features, so that there is something to take back.
    private const string GoodSteps = """
        { "name": "settings", "SiteName": "Changed by a failing recipe", "PageSize": 77 },
        { "name": "roles", "Roles": [ { "Name": "Half", "Permissions": [ "AccessAdminPanel" ] } ] },
        { "name": "feature", "enable": [ "OrchardCore.Placements", "OrchardCore.Templates" ] },
        """;

    private readonly Site _site;

    public RecipeErrorTests(SqliteSite site)
    {
        _site = site;
    }

    public static TheoryData<string, string, string> Failures { get; } = new()
    {
        { """{ "name": "setings" }""", "$.steps[3].name", "setings" },
        { """{ "Name": "settings" }""", "$.steps[3]", "has no \"name\"" },
        { """{ "name": 7 }""", "$.steps[3].name", "has no \"name\"" },
        { """{ "name": "feature", "enable": [ "OrchardCore.Users", "OrchardCore.Widget" ] }""", "$.steps[3].enable[1]", "OrchardCore.Widget" },
        { """{ "name": "feature", "enabel": [ ] }""", "$.steps[3].enabel", "enabel" },
        { """{ "name": "feature", "enable": "OrchardCore.Users" }""", "$.steps[3].enable", "not a list" },
        { """{ "name": "settings", "PageSize": "many" }""", "$.steps[3].PageSize", "not a whole number" },
        { """{ "name": "settings", "TimeZoneId": "Europe/Bonn" }""", "$.steps[3].TimeZoneId", "Europe/Bonn" },
        { """{ "name": "settings", "SiteName": "[js: nothing.here]" }""", "$.steps[3].SiteName", "nothing" },
        { """{ "name": "settings", "SiteName": "[js: variables('missing')]" }""", "$.steps[3].SiteName", "missing" },
        { """{ "name": "settings", "SiteName": "[js: while (true) { }]" }""", "$.steps[3].SiteName", "too many steps" },
        { """{ "name": "settings", "SiteName": "[file:text('missing.html')]" }""", "$.steps[3].SiteName", "missing.html" },
        { """{ "name": "settings", "SiteName": "[env:HOME]" }""", "$.steps[3].SiteName", "env:" },
        { """{ "name": "themes", "site": "TheAdmin" }""", "$.steps[3].site", "TheAdmin" },
        { """{ "name": "recipes", "Values": [ { "name": "Nowhere" } ] }""", "$.steps[3].Values[0].name", "Nowhere" },
        { """{ "name": "roles", "Roles": [ { "Name": "A", "PermissionBehavior": "Perhaps" } ] }""", "$.steps[3].Roles[0].PermissionBehavior", "PermissionBehavior" },
        { """{ "name": "users", "Users": [ { "UserName": "eva", "Email": "eva@example.org", "RoleNames": [ "Nobody" ] } ] }""", "$.steps[3].Users[0]", "Nobody" },
        { """{ "name": "command", "Commands": [ "createUser /UserName:eva /Email:eva@example.org /Password:short" ] }""", "$.steps[3].Commands[0]", "8" },
        { """{ "name": "command", "Commands": [ "makeCoffee" ] }""", "$.steps[3].Commands[0]", "makeCoffee" },
        { Content("Event", """ "EventPart": { "Start": { "Value": "bald" } } """), "$.steps[3].data[0]", "bald" },
        { Content("Event", """ "EventPart": { "Start": "bald" } """), "$.steps[3].data[0]", "Start" },
        { Content("Taxonomy", """ "AliasPart": { "Alias": "topics" } """), "$.steps[3].data[0]", "topics" },
        { Content("Evnt", """ "EventPart": { } """), "$.steps[3].data[0]", "Evnt" },
        { """{ "name": "content", "data": [ { "ContentType": "Event" } ] }""", "$.steps[3].data[0]", "ContentItemId" },
        { """{ "name": "media", "Files": [ { "TargetPath": "probe/a.jpg", "SourcePath": "missing.jpg" } ] }""", "$.steps[3].Files[0].SourcePath", "missing.jpg" },
        { """{ "name": "media", "Files": [ { "TargetPath": "probe/b.svg", "Base64": "PHN2Zy8+" }, { "TargetPath": "probe/a.exe", "Base64": "AAAA" } ] }""", "$.steps[3].Files[1].TargetPath", ".exe" },
        { """{ "name": "ContentDefinition", "ContentTypes": [ { "Name": "Probe", "DisplayName": "Probe", "ContentTypePartDefinitionRecords": [ { "PartName": "NoSuchPart", "Name": "NoSuchPart" } ] } ] }""", "$.steps[3].ContentTypes[0].ContentTypePartDefinitionRecords[0].PartName", "NoSuchPart" },
        { """{ "name": "ContentDefinition", "ContentParts": [ { "Name": "Probe", "ContentPartFieldDefinitionRecords": [ { "FieldName": "TextFeld", "Name": "A" } ] } ] }""", "$.steps[3].ContentParts[0].ContentPartFieldDefinitionRecords[0].FieldName", "TextFeld" },
        { """{ "name": "layers", "Layers": [ { "Name": "Probe", "LayerRule": { "Conditions": [ { "Name": "MoonCondition" } ] } } ] }""", "$.steps[3].Layers[0].LayerRule.Conditions[0]", "MoonCondition" },
        { """{ "name": "Templates", "Templates": { "Content__News": { "Content": "{% for %}" } } }""", "$.steps[3].Templates.Content__News.Content", "Liquid" },
        { """{ "name": "CreateOrUpdateIndexProfile", "indexes": [ { "Name": "Search", "ProviderName": "Elasticsearch" } ] }""", "$.steps[3].indexes[0].ProviderName", "Elasticsearch" },
    };

    private static string Content(string type, string parts)
    {
        return $$"""{ "name": "content", "data": [ { "ContentItemId": "4zzzzzzzzzzzzzzzzzzzzzzzz0", "ContentItemVersionId": "4zzzzzzzzzzzzzzzzzzzzzzzz1", "ContentType": "{{type}}", "DisplayText": "Probe", "Latest": true, "Published": true, {{parts}} } ] }""";
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task RunRecipe_WithAFailingFourthStep_NamesThePlaceAndLeavesNothing(string step, string path, string reason)
    {
        var before = await _site.SnapshotAsync();

        var error = await Assert.ThrowsAsync<RecipeExecutionException>(() => _site.RunAsync($$"""
            {
              "name": "Test",
              "steps": [
                {{GoodSteps}}
                {{step}}
              ]
            }
            """));

        Assert.Equal(MemoryRecipe.FileName, error.RecipeFile);
        Assert.True(error.StepNumber == 4, error.Message);
        Assert.Equal(path, error.JsonPath);
        Assert.Equal(7, error.Line);
        Assert.Contains(reason, error.Reason, StringComparison.Ordinal);
        Assert.StartsWith($"{MemoryRecipe.FileName}, step 4", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, await _site.SnapshotAsync());
        Assert.DoesNotContain("OrchardCore.Placements", await _site.EnabledFeaturesAsync());
    }

    [Theory]
    [InlineData("{ \"name\": \"Test\",\n  \"steps\": [ { \"name\": } ] }", 2, 24)]
    [InlineData("{ \"name\": \"Test\", \"steps\": [", 1, null)]
    [InlineData("{ \"name\": \"Test\",\n\"steps\": [], \"steps\": [] }", 2, null)]
    [InlineData("[ ]", 1, null)]
    [InlineData("{ \"steps\": [],\n \"variables\": {} }", 2, null)]
    [InlineData("{ \"steps\":\n {} }", 2, null)]
    public async Task RunRecipe_ThatIsNoRecipe_NamesTheLine(string json, int line, int? column)
    {
        var error = await Assert.ThrowsAsync<RecipeExecutionException>(() => _site.RunAsync(json));

        Assert.Equal(MemoryRecipe.FileName, error.RecipeFile);
        Assert.Equal(line, error.Line);
        if (column is not null)
        {
            Assert.Equal(column, error.Column);
        }
    }

    [Fact]
    public async Task RunRecipe_CrashingHalfWay_LeavesNothing()
    {
        var before = await _site.SnapshotAsync();
        await Assert.ThrowsAsync<RecipeExecutionException>(() => _site.RunAsync($$"""
            { "name": "Test", "steps": [ {{GoodSteps}} { "name": "command", "Commands": [ null ] } ] }
            """));
        Assert.Equal(before, await _site.SnapshotAsync());
    }
}
