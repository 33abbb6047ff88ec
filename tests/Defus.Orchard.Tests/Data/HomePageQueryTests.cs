using System.Data.Common;
using System.Text.RegularExpressions;
using Defus.Common.Content;
using Defus.Orchard.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Data.Engine;
using OrchardCore.Data.Sessions;
using OrchardCore.Environment.Cache;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Data;

/// <summary>What the home page costs the database.</summary>
[Collection(SqliteSiteCollection.Name)]
public sealed partial class HomePageQueryTests
{
    private readonly SqliteSite _site;

    public HomePageQueryTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task GetHome_NothingChanged_NeedsNoDatabase()
    {
        var database = await DatabaseAsync();
        await RenderHomeAsync();
        await RenderHomeAsync();
        var taken = database.Pool.Taken;
        await RenderHomeAsync();
        Assert.Equal(taken, database.Pool.Taken);
    }

    [Fact]
    public async Task GetHome_Queries_SearchIndexes()
    {
        var database = await DatabaseAsync();

        // The tables of addresses and translations in memory are made of all rows, once.
        await RenderHomeAsync();
        database.Caches.Results.Clear();
        foreach (var idle in database.Pool.Idle)
        {
            idle.Forget();
        }

        await RenderHomeAsync();
        var queries = database.Pool.Idle.SelectMany(idle => idle.Statements).ToList();
        Assert.NotEmpty(queries);

        await using var connection = database.Pool.CreateConnection();
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var scans = new List<string>();
        foreach (var sql in queries.Distinct())
        {
            foreach (var step in await PlanAsync(connection, sql))
            {
                // Layers are few and all of them are asked for.
                if (step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains(" INDEX ", StringComparison.Ordinal) && !sql.Contains("LayerMetadataIndex", StringComparison.Ordinal))
                {
                    scans.Add($"{step}\n{sql}");
                }
            }
        }

        Assert.True(scans.Count == 0, "These queries read a whole table:\n" + string.Join("\n\n", scans));
    }

    [Fact]
    public async Task GetHome_AfterPublication_ReadsNoWidgetsAgain()
    {
        var database = await DatabaseAsync();
        await RenderHomeAsync();
        foreach (var idle in database.Pool.Idle)
        {
            idle.Forget();
        }

        ContentItem? post = null;
        await _site.InScopeAsync(async services =>
        {
            var content = services.GetRequiredService<IContentManager>();
            post = await content.NewAsync("NewsPost");
            post.DisplayText = "Neu";
            await content.CreateAsync(post, VersionOptions.Published);
        });
        await RenderHomeAsync();
        var queries = database.Pool.Idle.SelectMany(idle => idle.Statements).Where(sql => sql.StartsWith("SELECT", StringComparison.Ordinal)).ToList();
        await _site.InScopeAsync(services => services.GetRequiredService<IContentManager>().RemoveAsync(post!));

        Assert.Contains(queries, sql => sql.Contains("NewsPostIndex", StringComparison.Ordinal));
        Assert.DoesNotContain(queries, sql => sql.Contains("LayerMetadataIndex", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/termine")]
    [InlineData("/termine?monat=2026-11")]
    [InlineData("/termine?vergangen=1")]
    public async Task GetEvents_Queries_SortByTheirIndex(string path)
    {
        var database = await DatabaseAsync();
        await _site.InScopeAsync(services => services.GetRequiredService<ISignal>().SignalTokenAsync(PublishedContentCache.ContentChanged));
        database.Caches.Results.Clear();
        foreach (var idle in database.Pool.Idle)
        {
            idle.Forget();
        }

        await RenderAsync(path);
        var queries = database.Pool.Idle.SelectMany(idle => idle.Statements).Distinct().Where(sql => sql.Contains("ORDER BY \"EventIndex\"", StringComparison.Ordinal)).ToList();
        await using var connection = database.Pool.CreateConnection();
        await connection.OpenAsync(TestContext.Current.CancellationToken);

        Assert.NotEmpty(queries);
        foreach (var sql in queries)
        {
            var plan = await PlanAsync(connection, sql);

            // The long ones, those around a time, or from a time backwards: never all that have ever been. Events of the very same moment
            // may be put in order.
            Assert.Contains(plan, step => step.Contains("(Published=? AND IsLong=? AND StartUtc<?)", StringComparison.Ordinal)
                || step.Contains("IDX_EventIndex_StartUtc (Published=? AND StartUtc>?", StringComparison.Ordinal)
                || step.Contains("IDX_EventIndex_StartUtc (", StringComparison.Ordinal) && sql.Contains(" DESC", StringComparison.Ordinal));
            Assert.DoesNotContain("USE TEMP B-TREE FOR ORDER BY", plan);
        }
    }

    // Who sends a cookie gets a page of his own instead of the one that is kept.
    private Task RenderHomeAsync() => RenderAsync("/");

    private async Task RenderAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", "any=thing");
        using var answer = await _site.Visitor.SendAsync(request, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    private async Task<SharedDatabase> DatabaseAsync()
    {
        SharedDatabase? database = null;
        await _site.InScopeAsync(services =>
        {
            database = ((Store)services.GetRequiredService<IStore>()).Database;
            return Task.CompletedTask;
        });
        return database!;
    }

    private static async Task<List<string>> PlanAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + Parameter().Replace(sql, "'1'");
        var steps = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();
}
