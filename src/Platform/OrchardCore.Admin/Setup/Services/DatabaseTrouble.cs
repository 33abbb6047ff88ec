using System.Data.Common;
using System.Net.Sockets;

namespace OrchardCore.Setup.Services;

/// <summary>What is wrong with the connection string of the set-up form, as far as the database's errors tell.</summary>
internal static class DatabaseTrouble
{
    /// <summary>An English source text; null when the error is of another kind.</summary>
    public static string? TextOf(Exception exception)
    {
        for (var error = exception; error is not null; error = error.InnerException)
        {
            var text = error switch
            {
                DbException { SqlState: ['2', '8', ..] } => "The database server does not accept this user name and password.",
                DbException { SqlState: "3D000" } => "There is no database of this name on the server.",
                DbException { SqlState: "42501" } => "This user of the database may not create tables in it.",
                SocketException or TimeoutException => "The database server cannot be reached. Please check its address, its port and that it is running.",
                ArgumentException { Source: "System.Data.Common" or "Npgsql" } => "This is no connection string. One looks like Host=localhost;Database=site;Username=site;Password=…",
                _ => null,
            };
            if (text is not null)
            {
                return text;
            }
        }

        return null;
    }
}
