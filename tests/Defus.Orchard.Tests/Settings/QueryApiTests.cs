using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;
using Xunit;

namespace Defus.Orchard.Tests.Settings;

/// <summary>Queries over HTTP: only for those who may run that one query, and never more than that.</summary>
public sealed class QueryApiTests : IClassFixture<QueryApiTests.QuerySite>
{
    private readonly Site _site;

    public QueryApiTests(QuerySite site) => _site = site;

    [Fact]
    public async Task Get_WithThePermission_GivesRowsForTheParameters()
    {
        Assert.Equal(5, (int)(await ItemsAsync("/api/queries/Zahl"))[0]!["Items"]!);
        Assert.Equal(12, (int)(await ItemsAsync("/api/queries/Zahl?parameters=" + Uri.EscapeDataString("""{ "type": "NewsPost" }""")))[0]!["Items"]!);
        using var posted = await _site.Visitor.PostAsync("/api/queries/Zahl", JsonContent.Create(new { type = "MemberCity" }), TestContext.Current.CancellationToken);
        Assert.Equal(30, (int)(await posted.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!["items"]![0]!["Items"]!);
    }

    [Fact]
    public async Task Get_ThatReturnsContent_GivesWholeItems()
    {
        var items = await ItemsAsync("/api/queries/Meldungen");

        Assert.Equal(12, items.Count);
        Assert.All(items, item => Assert.Equal("NewsPost", (string?)item!["ContentType"]));
        Assert.Contains(items, item => (string?)item!["DisplayText"] == "Weihnachtsgrüße");
    }

    [Theory]
    [InlineData("/api/queries/Geheim", HttpStatusCode.NotFound)]
    [InlineData("/api/queries/GibtEsNicht", HttpStatusCode.NotFound)]
    [InlineData("/api/queries/Zahl?parameters=[1]", HttpStatusCode.BadRequest)]
    [InlineData("/api/queries/Zahl?parameters={", HttpStatusCode.BadRequest)]
    [InlineData("/api/queries/Zahl?parameters={\"type\":1,\"type\":2}", HttpStatusCode.BadRequest)]
    public async Task Get_WithoutPermissionOrWithBadParameters_IsRefusedWithoutDetails(string path, HttpStatusCode expected)
    {
        using var answer = await _site.Visitor.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
        Assert.DoesNotContain("SELECT", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    private async Task<JsonArray> ItemsAsync(string path)
        => (await _site.Visitor.GetFromJsonAsync<JsonObject>(path, TestContext.Current.CancellationToken))!["items"]!.AsArray();

    /// <summary>A site with queries, two of which visitors may run.</summary>
    public sealed class QuerySite : SqliteSite
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await this.RunAsync("""
                { "name": "Test", "steps": [
                  { "name": "feature", "enable": [ "OrchardCore.Queries.Sql" ] },
                  { "name": "Queries", "Queries": [
                    { "Source": "Sql", "Name": "Zahl", "Template": "SELECT ContentType, COUNT(*) AS Items FROM ContentItemIndex WHERE Published = true AND ContentType = @type:'Event' GROUP BY ContentType" },
                    { "Source": "Sql", "Name": "Meldungen", "ReturnContentItems": true, "Template": "SELECT DocumentId FROM ContentItemIndex WHERE Published = true AND ContentType = 'NewsPost'" },
                    { "Source": "Sql", "Name": "Geheim", "Template": "SELECT 1 AS One" } ] },
                  { "name": "Roles", "Roles": [ { "Name": "Anonymous", "Permissions": ["ExecuteApi_Zahl", "ExecuteApi_Meldungen"], "PermissionBehavior": "Add" } ] } ] }
                """);
        }
    }
}
