using Npgsql;
using Xunit;

namespace Defus.Orchard.Tests.Http;

/// <summary>A site in a database of its own on the server that the variable DEFUS_TEST_POSTGRES names.</summary>
public class PostgresSite : Site
{
    private readonly string _database = "site_" + Guid.NewGuid().ToString("N");

    private static string Server => Environment.GetEnvironmentVariable("DEFUS_TEST_POSTGRES")
        ?? throw new InvalidOperationException("DEFUS_TEST_POSTGRES names no PostgreSQL server; the script 'test' starts one.");

    protected override async Task<IReadOnlyDictionary<string, string>> DatabaseSettingsAsync(string tenant)
    {
        await CreateDatabaseAsync();
        return new Dictionary<string, string>
        {
            [tenant + "DatabaseProvider"] = "Postgres",
            [tenant + "DatabaseConnectionString"] = ConnectionString,
        };
    }

    protected string ConnectionString => new NpgsqlConnectionStringBuilder(Server) { Database = _database }.ConnectionString;

    protected virtual Task CreateDatabaseAsync() => ExecuteAsync($"create database {_database}");

    /// <summary>Takes the database away from the running site.</summary>
    public Task LoseDatabaseAsync() => DropDatabaseAsync();

    protected override Task DropDatabaseAsync()
    {
        return ExecuteAsync($"drop database if exists {_database} with (force)");
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Server);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class PostgresSiteCollection : ICollectionFixture<PostgresSite>
{
    public const string Name = "Site on PostgreSQL";
}
