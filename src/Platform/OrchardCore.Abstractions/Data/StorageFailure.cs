using System.Data.Common;

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

    // How SQLite's errors begin: cannot be opened, disk full.
    private const string CannotOpen = "SQLite Error 14:";
    private const string Full = "SQLite Error 13:";

    /// <summary>What an exception, or one that it comes of, tells of the storage; null when it tells nothing.</summary>
    public static StorageFailureKind? Of(Exception? exception) => exception switch
    {
        null => null,
        AggregateException several => several.InnerExceptions.Select(Of).FirstOrDefault(kind => kind is not null),
        IOException { HResult: var code } when (code & 0xffff) is NoSpace or DiskFullOnWindows => StorageFailureKind.DiskFull,
        DbException { SqlState: { } state } => OfState(state),
        DbException { Message: var text } when text.StartsWith(Full, StringComparison.Ordinal) => StorageFailureKind.DiskFull,
        DbException database when database.IsTransient || database.Message.StartsWith(CannotOpen, StringComparison.Ordinal) => StorageFailureKind.DatabaseAway,
        _ => Of(exception.InnerException),
    };

    /// <summary>Whether the failure may be over soon, as the database cannot be reached. A wrong password is another matter.</summary>
    public static bool IsDatabaseAway(Exception exception) => Of(exception) is StorageFailureKind.DatabaseAway;

    // Connections, resources, an operator's doing, a database that is not there.
    private static StorageFailureKind? OfState(string state)
        => state == DiskFullOfPostgres ? StorageFailureKind.DiskFull
            : state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal) || state == "3D000"
                ? StorageFailureKind.DatabaseAway : null;
}
