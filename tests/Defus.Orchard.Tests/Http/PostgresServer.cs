using Npgsql;

namespace Defus.Orchard.Tests.Http;

/// <summary>The server that the variable DEFUS_TEST_POSTGRES names, and the databases that the tests make on it.</summary>
internal static class PostgresServer
{
    private static string Server => Environment.GetEnvironmentVariable("DEFUS_TEST_POSTGRES")
        ?? throw new InvalidOperationException(
            "DEFUS_TEST_POSTGRES names no PostgreSQL server. Set it to the connection string of one on which databases may be created, "
            + "such as 'Host=127.0.0.1;Port=5432;Username=postgres'; the script 'test' starts one.");

    public static string ConnectionString(string database, bool pooling = true)
        => new NpgsqlConnectionStringBuilder(Server) { Database = database, Pooling = pooling }.ConnectionString;

    public static Task CreateAsync(string database) => ExecuteAsync($"create database {database}");

    /// <summary>Closes the connections to the database and drops it, if it is there.</summary>
    public static Task DropAsync(string database) => ExecuteAsync($"drop database if exists {database} with (force)");

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres", pooling: false));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
