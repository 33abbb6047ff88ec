using System.Data.Common;
using Defus.Orchard.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;
using OrchardCore.Data;
using OrchardCore.Environment.Shell;
using Xunit;

namespace Defus.Orchard.Tests.Unbreakable;

/// <summary>The platform, and the pages that stand before it, take the same failures for an absent database or a full disk.</summary>
public sealed class StorageFailureTests
{
    [Theory]
    [InlineData("08006", 503)]
    [InlineData("53300", 503)]
    [InlineData("57P01", 503)]
    [InlineData("3D000", 503)]
    [InlineData("53100", 507)]
    [InlineData("40P01", 500)]
    [InlineData("28P01", 500)]
    [InlineData("57014", 500)]
    public async Task Failure_ThatPostgresqlNames_IsTheSameForBoth(string state, int status)
        => await CheckAsync(new PostgresException("said so", "FATAL", "FATAL", state), status);

    [Fact]
    public async Task Failure_WithoutAServer_IsTheSameForBoth()
    {
        await using var nobody = new NpgsqlConnection($"Host=127.0.0.1;Port={FreePort.Find()};Username=x;Pooling=false");
        await CheckAsync(await Assert.ThrowsAnyAsync<DbException>(() => nobody.OpenAsync(TestContext.Current.CancellationToken)), 503);
        await using var nowhere = new NpgsqlConnection("Host=nowhere.invalid;Username=x;Pooling=false");
        await CheckAsync(await Assert.ThrowsAnyAsync<Exception>(() => nowhere.OpenAsync(TestContext.Current.CancellationToken)), 503);
    }

    [Fact]
    public async Task Failure_OfSqlite_IsTheSameForBoth()
    {
        await using var missing = new SqliteConnection($"Data Source=/nowhere/{Guid.NewGuid():N}/site.db");
        await CheckAsync(await Assert.ThrowsAnyAsync<DbException>(() => missing.OpenAsync(TestContext.Current.CancellationToken)), 503);

        // A database that may not grow.
        await using var full = new SqliteConnection("Data Source=:memory:");
        await full.OpenAsync(TestContext.Current.CancellationToken);
        Execute(full, "create table t (x)");
        Execute(full, "pragma max_page_count = 1");
        await CheckAsync(Assert.ThrowsAny<DbException>(() => Execute(full, "insert into t values (zeroblob(100000))")), 507);
        await CheckAsync(Assert.ThrowsAny<DbException>(() => Execute(full, "select nonsense")), 500);
    }

    [Fact]
    public async Task Failure_OfTheDisk_IsTheSameForBoth()
    {
        await CheckAsync(new IOException("No space left on device", 28), 507);
        await CheckAsync(new IOException("Not there", 2), 500);
        await CheckAsync(new TimeoutException("A script took too long."), 500);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static async Task CheckAsync(Exception exception, int status)
    {
        var wrapped = new InvalidOperationException("The page cannot be shown.", exception);
        Assert.Equal(
            status switch
            {
                503 => StorageFailureKind.DatabaseAway,
                507 => StorageFailureKind.DiskFull,
                _ => (StorageFailureKind?)null,
            },
            StorageFailure.Of(wrapped));
        var context = new DefaultHttpContext();
        await new StaticPages(_ => throw wrapped, Options.Create(new ShellOptions { ShellsApplicationDataPath = "/nowhere" }), NullLogger<StaticPages>.Instance).InvokeAsync(context);
        Assert.Equal(status, context.Response.StatusCode);
    }
}
