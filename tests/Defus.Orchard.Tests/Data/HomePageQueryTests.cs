using System.Data.Common;
using System.Text.RegularExpressions;
using Defus.Orchard.Tests.Http;
using LinqToDB.Data;
using LinqToDB.Metrics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data.Engine;
using OrchardCore.Data.Sessions;
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
        await _site.GetPageAsync("/");
        await _site.GetPageAsync("/");
        var taken = database.Pool.Taken;
        await _site.GetPageAsync("/");
        Assert.Equal(taken, database.Pool.Taken);
    }

    [Fact]
    public async Task GetHome_Queries_SearchIndexes()
    {
        var database = await DatabaseAsync();
        database.Caches.Results.Clear();
        using var recorder = new QueryRecorder(database.Pool.CreateConnection().ConnectionString);
        await _site.GetPageAsync("/");
        Assert.NotEmpty(recorder.Queries);
        Assert.DoesNotContain(recorder.Queries, sql => sql.Contains("strftime", StringComparison.OrdinalIgnoreCase));

        await using var connection = database.Pool.CreateConnection();
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var scans = new List<string>();
        foreach (var sql in recorder.Queries.Distinct())
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

    /// <summary>Notes the queries of linq2db on one database.</summary>
    private sealed class QueryRecorder : IDisposable
    {
        private readonly string _connectionString;
        private bool _stopped;

        public QueryRecorder(string connectionString)
        {
            _connectionString = connectionString;
            ActivityService.AddFactory(id => _stopped ? null : new Note(this));
        }

        public System.Collections.Concurrent.ConcurrentQueue<string> Queries { get; } = new();

        public void Dispose() => _stopped = true;

        private sealed class Note : ActivityBase
        {
            private readonly QueryRecorder _recorder;

            public Note(QueryRecorder recorder)
                : base(default)
            {
                _recorder = recorder;
            }

            public override IActivity AddQueryInfo(DataConnection? context, DbConnection? connection, DbCommand? command)
            {
                if (command is SqliteCommand && connection?.ConnectionString == _recorder._connectionString)
                {
                    _recorder.Queries.Enqueue(command.CommandText);
                }

                return this;
            }

            public override void Dispose()
            {
            }
        }
    }
}
