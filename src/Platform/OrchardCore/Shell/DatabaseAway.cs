using System.Data.Common;
using System.Net.Sockets;

namespace OrchardCore.Environment.Shell;

/// <summary>Whether something failed because the database cannot be reached, which may be over soon. A wrong password or name is another matter.</summary>
internal static class DatabaseAway
{
    public static bool Is(Exception? exception) => exception switch
    {
        null => false,
        SocketException or TimeoutException => true,
        DbException { IsTransient: true } => true,
        DbException { SqlState: { } state } when state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal) => true,
        _ => Is(exception.InnerException),
    };
}
