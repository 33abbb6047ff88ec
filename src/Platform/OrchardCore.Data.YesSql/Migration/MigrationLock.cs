using System.Globalization;
using Npgsql;
using OrchardCore.Data.Engine;
using OrchardCore.Data.Sessions;
using OrchardCore.Environment.Shell;

namespace OrchardCore.Data.Migration;

/// <summary>
/// Lets one process at a time migrate: an advisory lock of PostgreSQL, which ends with the transaction and so with its process, too. On SQLite
/// every writer is alone anyway.
/// </summary>
internal sealed class MigrationLock
{
    /// <summary>The key of the configuration; a time span.</summary>
    public const string TimeoutKey = "OrchardCore_Data_Migration:LockTimeout";

    private const string LockNotAvailable = "55P03";

    // A migration of a large site may take minutes.
    private static readonly TimeSpan _usual = TimeSpan.FromMinutes(15);

    private readonly TimeSpan _timeout;

    public MigrationLock(ShellSettings settings)
    {
        _timeout = settings[TimeoutKey] is not { Length: > 0 } text ? _usual
            : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var timeout) && timeout > TimeSpan.Zero && timeout < TimeSpan.FromDays(20) ? timeout
            : throw new InvalidOperationException($"{TimeoutKey} ist keine Zeit wie 00:15:00: {text} (is no time span such as 00:15:00).");
    }

    /// <summary>Waits until no other process is in such a transaction, and keeps them out until the transaction of this session ends.</summary>
    /// <exception cref="DataMigrationException">It took too long.</exception>
    public async Task AcquireAsync(Session session, CancellationToken cancellationToken = default)
    {
        if (!ReferenceEquals(session.Store.SqlDialect, SqlDialect.PostgreSql))
        {
            return;
        }

        var name = session.Store.TablePrefix + "migrations";
        try
        {
            using var lease = await session.LeaseAsync(write: true, cancellationToken);
            await lease.Connection.ExecuteAsync($"SET LOCAL lock_timeout = {(long)_timeout.TotalMilliseconds}", cancellationToken);
            var command = lease.Connection.Command("SELECT pg_advisory_xact_lock(hashtext(@p0))", name);

            // The server looks at the time.
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancellationToken);
            await lease.Connection.ExecuteAsync("SET LOCAL lock_timeout = DEFAULT", cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState == LockNotAvailable)
        {
            await session.CancelAsync();
            throw await DescribeAsync(session, name, e, cancellationToken);
        }
    }

    private async Task<DataMigrationException> DescribeAsync(Session session, string name, PostgresException exception, CancellationToken cancellationToken)
    {
        var holder = string.Empty;
        using (var lease = await session.LeaseAsync(write: false, cancellationToken))
        {
            holder = (string?)await lease.Connection.Command(
                """
                SELECT concat_ws(', ', 'pid ' || a.pid, nullif(a.application_name, ''), host(a.client_addr), to_char(a.xact_start AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS "UTC"'), a.state)
                FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
                WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 AND (l.classid::bigint << 32 | l.objid::bigint) = hashtext(@p0)::bigint
                    AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                """, name).ExecuteScalarAsync(cancellationToken) ?? "–";
        }

        return new DataMigrationException(
            $"Ein anderer Prozess verändert die Datenbank der Website und ist nach {_timeout} noch nicht fertig: {holder}. Warten Sie auf ihn, oder beenden Sie ihn mit pg_terminate_backend(pid); "
            + $"länger gewartet wird mit {TimeoutKey}. (Another process is migrating the site's database and has not finished after {_timeout}: {holder}. Wait for it, or end it with pg_terminate_backend(pid); "
            + $"{TimeoutKey} makes this process wait longer.)",
            exception);
    }
}
