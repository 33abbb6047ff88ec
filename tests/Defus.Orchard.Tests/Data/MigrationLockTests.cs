using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OrchardCore.Data.Migration;
using OrchardCore.Data.Sessions;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Data;

/// <summary>Of several processes on one PostgreSQL one migrates; the others wait, but not for ever.</summary>
public sealed class MigrationLockTests : DatabaseTests<PostgresTestDatabase>
{
    [Fact]
    public async Task Acquire_WhileAnotherProcessNeverEnds_NamesItAndLeavesTheSessionUsable()
    {
        await using var other = await HoldAsync();
        await using var session = Database.Session();

        var exception = await Assert.ThrowsAsync<DataMigrationException>(() => Lock("00:00:00.3").AcquireAsync((Session)session, Stop));

        Assert.Contains($"pid {other.ProcessID}, Der andere Prozess, ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("(Another process", exception.Message, StringComparison.Ordinal);
        Assert.Empty(await session.Query<Person>().ListAsync(Stop));
    }

    [Fact]
    public async Task Acquire_WhenTheOtherProcessEnds_GoesOnWithoutATimeLimitForItsOwnLocks()
    {
        var other = await HoldAsync();
        await using var session = Database.Session();

        var acquired = Lock("00:10:00").AcquireAsync((Session)session, Stop);
        await other.DisposeAsync();
        await acquired;

        Assert.Equal("0", await ((Session)session).Database.Own!.Command("SHOW lock_timeout").ExecuteScalarAsync(Stop));
    }

    [Fact]
    public void Timeout_ThatIsNone_IsNamed()
        => Assert.Contains("OrchardCore_Data_Migration:LockTimeout", Assert.Throws<InvalidOperationException>(() => Lock("lange")).Message, StringComparison.Ordinal);

    private MigrationLock Lock(string timeout)
    {
        var settings = Database.Services.GetRequiredService<OrchardCore.Environment.Shell.ShellSettings>();
        settings[MigrationLock.TimeoutKey] = timeout;
        return new MigrationLock(settings);
    }

    private async Task<NpgsqlConnection> HoldAsync()
    {
        var settings = Database.Services.GetRequiredService<OrchardCore.Environment.Shell.ShellSettings>();
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(settings["ConnectionString"]!) { ApplicationName = "Der andere Prozess", Pooling = false }.ToString());
        await connection.OpenAsync(Stop);
        await using var command = new NpgsqlCommand("BEGIN; SELECT pg_advisory_xact_lock(hashtext('t1_migrations'))", connection);
        await command.ExecuteNonQueryAsync(Stop);
        return connection;
    }
}
