using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrchardCore.Data;
using OrchardCore.Environment.Shell;
using OrchardCore.SystemInformation.ViewModels;

namespace OrchardCore.SystemInformation.Services;

/// <summary>Asks the database for its version and size.</summary>
public sealed class DatabaseInspector
{
    private const string Postgres = "Postgres";

    private readonly IDbConnectionAccessor _connections;
    private readonly ShellSettings _shellSettings;
    private readonly ShellOptions _shellOptions;
    private readonly ILogger _logger;

    public DatabaseInspector(IDbConnectionAccessor connections, ShellSettings shellSettings, IOptions<ShellOptions> shellOptions, ILogger<DatabaseInspector> logger)
    {
        _connections = connections;
        _shellSettings = shellSettings;
        _shellOptions = shellOptions.Value;
        _logger = logger;
    }

    public async Task<DatabaseFacts> InspectAsync(CancellationToken cancellationToken)
    {
        var provider = _shellSettings["DatabaseProvider"] ?? string.Empty;
        var isPostgres = provider.Equals(Postgres, StringComparison.OrdinalIgnoreCase);
        try
        {
            await using var connection = _connections.CreateConnection();
            await connection.OpenAsync(cancellationToken);
            var version = await AskAsync(connection, isPostgres ? "SHOW server_version" : "SELECT sqlite_version()", cancellationToken);
            var size = await AskAsync(
                connection,
                isPostgres ? "SELECT pg_database_size(current_database())" : "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()",
                cancellationToken);
            return new DatabaseFacts(isPostgres ? "PostgreSQL" : "SQLite", version, long.Parse(size, CultureInfo.InvariantCulture), LastBackup());
        }
        catch (DbException exception)
        {
            _logger.LogError(exception, "The database does not answer.");
            return new DatabaseFacts(isPostgres ? "PostgreSQL" : "SQLite", null, null, LastBackup());
        }
    }

    private static async Task<string> AskAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture) ?? string.Empty;
    }

    private DateTimeOffset? LastBackup()
    {
        var folder = new DirectoryInfo(Path.Combine(_shellOptions.ShellsApplicationDataPath, "Backups"));
        return folder.Exists && folder.EnumerateFiles().MaxBy(file => file.LastWriteTimeUtc) is { } newest ? new DateTimeOffset(newest.LastWriteTimeUtc, TimeSpan.Zero) : null;
    }
}
