using System.Text.RegularExpressions;
using OrchardCore.Data.Sessions;
using YesSql;

namespace Defus.Orchard.Tests.Data;

/// <summary>What SQLite does to answer the last query that needed SQL.</summary>
internal static class SqlitePlan
{
    public static async Task<string> OfAsync(TestDatabase database, Func<ISession, Task> query)
    {
        await using var session = database.Session();
        var connection = await session.CreateConnectionAsync();
        await query(session);
        var sql = ((Session)session).Database.Own!.Statements.Last();
        await using var command = connection.CreateCommand();
        // The plan does not depend on the values.
        command.CommandText = "EXPLAIN QUERY PLAN " + Regex.Replace(sql, @"@\w+", "'1'");
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(3));
        }

        return string.Join("\n", lines);
    }
}
