using CsCheck;
using Defus.Orchard.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Entities;
using OrchardCore.Recipes.Models;
using OrchardCore.Security.Services;
using OrchardCore.Settings;
using Xunit;

namespace Defus.Orchard.Tests.Recipes;

/// <summary>What recipes do, once, twice and damaged.</summary>
public sealed class RecipeRunTests : IClassFixture<SqliteSite>
{
    private const string Valid = """
        {
          // comments and trailing commas are allowed
          "name": "Test",
          "variables": { "id": "[js: uuid()]", "greeting": "[js: 'Hallo ' + parameters('SiteName')]" },
          "steps": [
            { "name": "Feature", "enable": [ "OrchardCore.HealthChecks" ] },
            { "name": "settings", "PageSize": 25, "Probe": { "First": "Moin", "Date": "2026-11-23" } },
            { "name": "roles", "Roles": [ { "Name": "Probe", "Description": "Probe", "Permissions": [ "AccessAdminPanel", "ViewContent" ] }, { "Name": "Second", "PermissionBehavior": "Add", "Permissions": [] } ] },
            { "name": "users", "Users": [ { "UserId": "probe", "UserName": "probe", "Email": "probe@example.org", "RoleNames": [ "Probe" ] } ] },
            { "name": "command", "Commands": [ "createUser /UserName:second /Email:second@example.org /Password:Abcd-1234 /Roles:Second" ] },
          ],
        }
        """;

    private readonly Site _site;

    public RecipeRunTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task RunRecipe_Twice_ChangesNothingTheSecondTime()
    {
        await _site.RunAsync(Valid);
        var before = await _site.SnapshotAsync();

        var report = await _site.RunAsync(Valid);

        Assert.False(report.HasChanges, string.Join('\n', report.Changes));
        Assert.NotEmpty(report.Changes);
        Assert.Equal(before, await _site.SnapshotAsync());
    }

    /// <summary>The structure of the site may be applied again at any time.</summary>
    [Fact]
    public async Task RunStructureRecipe_OnTheSiteItMade_ChangesNothing()
    {
        var before = await _site.SnapshotAsync();

        var report = await _site.RunNamedAsync("DefusStructure");

        Assert.False(report.HasChanges, string.Join('\n', report.Changes.Where(change => change.Kind is not RecipeChangeKind.Unchanged)));
        Assert.Equal(before, await _site.SnapshotAsync());
    }

    [Fact]
    public async Task RunRecipe_WithVariables_GivesEveryUseTheSameValue()
    {
        await _site.RunAsync("""
            { "name": "Test", "variables": { "id": "[js: uuid()]" },
              "steps": [ { "name": "settings", "Ids": { "A": "[js: variables('id')]", "B": "[js: variables('id')]", "C": "[js: uuid()]", "Text": "[Hinweis: bleibt]" } } ] }
            """);

        await _site.InScopeAsync(async services =>
        {
            var ids = (await services.GetRequiredService<ISiteService>().GetSiteSettingsAsync()).GetOrCreate<Dictionary<string, string>>("Ids");
            Assert.Equal(26, ids["A"].Length);
            Assert.Equal(ids["A"], ids["B"]);
            Assert.NotEqual(ids["A"], ids["C"]);
            Assert.Equal("[Hinweis: bleibt]", ids["Text"]);
        });
    }

    [Fact]
    public async Task RunRecipe_WithRole_GrantsItsPermissions()
    {
        await _site.RunAsync("""
            { "name": "Test", "steps": [ { "name": "Roles", "Roles": [ { "Name": "Granted", "Permissions": [ "ManageSettings" ] } ] } ] }
            """);
        await _site.RunAsync("""
            { "name": "Test", "steps": [ { "name": "Roles", "Roles": [ { "Name": "Granted", "Permissions": [ "ManageRoles" ], "PermissionBehavior": "Add" } ] } ] }
            """);

        await _site.InScopeAsync(async services =>
        {
            var claims = await services.GetRequiredService<IRoleService>().GetRoleClaimsAsync("Granted", TestContext.Current.CancellationToken);
            Assert.Equal(["ManageRoles", "ManageSettings"], claims.Select(claim => claim.Value).Order());
        });
    }

    /// <summary>Whatever somebody mistypes: the recipe runs as a whole or not at all, and a failure names the file.</summary>
    [Fact]
    public async Task RunRecipe_MistypedAnywhere_RunsAsAWholeOrNotAtAll()
    {
        var typos = Gen.Select(Gen.Int[0, Valid.Length - 1], Gen.OneOf<string>("", "\"", "{", "}", "[", "]", ",", ":", "x", "7", "null", "\"name\": \"other\", "), Gen.Int[0, 3]);

        await typos.SampleAsync(
            async (position, text, removed) =>
            {
                var damaged = string.Concat(Valid.AsSpan(0, position), text, Valid.AsSpan(Math.Min(Valid.Length, position + removed)));
                var before = await _site.SnapshotAsync();
                try
                {
                    await _site.RunAsync(damaged);
                }
                catch (RecipeExecutionException error)
                {
                    Assert.Equal(MemoryRecipe.FileName, error.RecipeFile);
                    Assert.Equal(before, await _site.SnapshotAsync());
                    return;
                }

                var after = await _site.SnapshotAsync();
                Assert.False((await _site.RunAsync(damaged)).HasChanges);
                Assert.Equal(after, await _site.SnapshotAsync());
            },
            iter: 100,
            threads: 1);
    }
}
