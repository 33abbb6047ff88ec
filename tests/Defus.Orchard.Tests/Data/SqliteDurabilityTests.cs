using System.Data.Common;
using Xunit;

namespace Defus.Orchard.Tests.Data;

public sealed class SqliteDurabilityTests : DatabaseTests<SqliteTestDatabase>
{
    /// <summary>In WAL mode anything less than FULL (2) may lose acknowledged commits with the power.</summary>
    [Fact]
    public async Task Connection_OfTheSite_FlushesTheLogWithEachCommit()
    {
        await using var session = Database.Session();
        var connection = await session.CreateConnectionAsync(Stop);

        Assert.Equal("wal", await AskAsync(connection, "PRAGMA journal_mode"));
        Assert.Equal(2L, await AskAsync(connection, "PRAGMA synchronous"));
    }

    private static async Task<object?> AskAsync(DbConnection connection, string pragma)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = pragma;
        return await command.ExecuteScalarAsync(Stop);
    }
}
