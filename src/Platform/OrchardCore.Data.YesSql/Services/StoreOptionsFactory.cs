using Microsoft.Data.Sqlite;
using Npgsql;
using OrchardCore.Data.Engine;
using OrchardCore.Environment.Shell;

namespace OrchardCore.Data.Services;

/// <summary>Reads from the shell settings where the database is.</summary>
internal static class StoreOptionsFactory
{
    public const string DefaultFileName = "OrchardCore.db";

    /// <exception cref="NotSupportedException">The provider is none of ours.</exception>
    /// <exception cref="InvalidOperationException">The connection string is missing or broken.</exception>
    public static (SqlDialect Dialect, string ConnectionString) Database(
        ShellOptions shellOptions, string shellName, string? provider, string? connectionString, string? databaseName, string? schema)
    {
        switch (provider)
        {
            case DatabaseProviderValue.Sqlite:
                var folder = shellOptions.FolderOf(shellName);
                Directory.CreateDirectory(folder);
                var file = Path.Combine(folder, string.IsNullOrWhiteSpace(databaseName) ? DefaultFileName : Path.GetFileName(databaseName));
                return (SqlDialect.Sqlite, new SqliteConnectionStringBuilder { DataSource = file, Cache = SqliteCacheMode.Private }.ToString());

            case DatabaseProviderValue.Postgres:
                return (SqlDialect.PostgreSql, PostgreSql(connectionString, schema));

            default:
                throw new NotSupportedException($"The database provider '{provider}' is not supported; use {DatabaseProviderValue.Sqlite} or {DatabaseProviderValue.Postgres}.");
        }
    }

    public static string Prefix(string? tablePrefix, string separator = "_")
        => string.IsNullOrWhiteSpace(tablePrefix) ? "" : tablePrefix.Trim() + separator;

    private static string PostgreSql(string? connectionString, string? schema)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            throw new InvalidOperationException("The connection string of the PostgreSQL database is missing.");
        }

        try
        {
            var builder = new NpgsqlConnectionStringBuilder(connectionString);
            if (!string.IsNullOrWhiteSpace(schema))
            {
                builder.SearchPath = schema.Trim();
            }

            // Encryption by Kerberos only where it is asked for: looking for it needs a library that containers lack, and says so on the console.
            if (!builder.ShouldSerialize("GSS Encryption Mode"))
            {
                builder.GssEncryptionMode = GssEncryptionMode.Disable;
            }

            return builder.ToString();
        }
        catch (ArgumentException e)
        {
            throw new InvalidOperationException($"The connection string of the PostgreSQL database is not valid: {e.Message}", e);
        }
    }
}
