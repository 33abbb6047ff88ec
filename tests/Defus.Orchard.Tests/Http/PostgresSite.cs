using Xunit;

namespace Defus.Orchard.Tests.Http;

/// <summary>A site in a PostgreSQL database of its own.</summary>
public class PostgresSite : Site
{
    private readonly string _database = "site_" + Guid.NewGuid().ToString("N");

    protected string ConnectionString => PostgresServer.ConnectionString(_database);

    /// <summary>Takes the database away from the running site.</summary>
    public Task LoseDatabaseAsync() => DropDatabaseAsync();

    protected override Task PrepareAsync() => PostgresServer.CreateAsync(_database);

    protected override IReadOnlyDictionary<string, string> DatabaseSettings(string tenant) => new Dictionary<string, string>
    {
        [tenant + "DatabaseProvider"] = "Postgres",
        [tenant + "DatabaseConnectionString"] = ConnectionString,
    };

    protected override Task DropDatabaseAsync() => PostgresServer.DropAsync(_database);
}

[CollectionDefinition(Name)]
public sealed class PostgresSiteCollection : ICollectionFixture<PostgresSite>
{
    public const string Name = "Site on PostgreSQL";
}
