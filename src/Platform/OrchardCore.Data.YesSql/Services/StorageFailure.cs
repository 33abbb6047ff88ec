using Microsoft.Data.Sqlite;
using Npgsql;

namespace OrchardCore.Data;

/// <summary>Why the site cannot do its work although nothing is wrong with the request. The built-in platform's addition.</summary>
public enum StorageFailureKind
{
    /// <summary>The database does not answer; it may be back soon.</summary>
    DatabaseAway,

    /// <summary>There is no room left, for the database or for files.</summary>
    DiskFull,
}

public static class StorageFailure
{
    // The number of the error in Linux and of its kin in Windows.
    private const int NoSpace = 28;
    private const int DiskFullOnWindows = 0x70;
    private const string DiskFullOfPostgres = "53100";

    // SQLite's numbers: cannot be opened, disk full.
    private const int CannotOpen = 14;
    private const int Full = 13;

    /// <summary>What an exception, or one that it comes of, tells of the storage; null when it tells nothing.</summary>
    public static StorageFailureKind? Of(Exception? exception) => exception switch
    {
        null => null,
        AggregateException several => several.InnerExceptions.Select(Of).FirstOrDefault(kind => kind is not null),
        PostgresException { SqlState: DiskFullOfPostgres } or SqliteException { SqliteErrorCode: Full } => StorageFailureKind.DiskFull,
        IOException { HResult: var code } when (code & 0xffff) is NoSpace or DiskFullOnWindows => StorageFailureKind.DiskFull,
        PostgresException { SqlState: var state } => IsAway(state) ? StorageFailureKind.DatabaseAway : null,
        NpgsqlException or SqliteException { SqliteErrorCode: CannotOpen } => StorageFailureKind.DatabaseAway,
        _ => Of(exception.InnerException),
    };

    // Connections, resources, an operator's doing, a database that is not there.
    private static bool IsAway(string state)
        => state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal) || state == "3D000";
}
