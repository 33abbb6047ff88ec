using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using OrchardCore.Data.Observation;
using YesSql.Data;

namespace OrchardCore.Data.Engine;

/// <summary>Keeps connections open together with their prepared statements.</summary>
internal sealed class ConnectionPool : IConnectionFactory, IDisposable
{
    private const int MaxIdle = 16;

    private readonly SqlDialect _dialect;
    private readonly string _connectionString;
    private readonly DatabaseWatch? _watch;
    private readonly ConcurrentBag<StoreConnection> _idle = [];
    private volatile bool _disposed;
    private long _taken;

    public ConnectionPool(SqlDialect dialect, string connectionString, DatabaseWatch? watch)
    {
        _dialect = dialect;
        _watch = watch;
        _connectionString = dialect.ForPool(connectionString);
    }

    /// <summary>How often a connection was taken: pages answered from the caches take none.</summary>
    public long Taken => Interlocked.Read(ref _taken);

    /// <summary>The connections that nobody uses now.</summary>
    public IReadOnlyCollection<StoreConnection> Idle => _idle;

    public Type DbConnectionType => _dialect.ConnectionType;

    public DbConnection CreateConnection()
    {
        var connection = _dialect.CreateConnection(_connectionString);
        return _watch is null ? connection : new WatchedConnection(connection, _watch);
    }

    public async ValueTask<StoreConnection> RentAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _taken);
        while (_idle.TryTake(out var idle))
        {
            if (idle.IsUsable)
            {
                return idle;
            }

            idle.Dispose();
        }

        var connection = CreateConnection();
        try
        {
            await connection.OpenAsync(cancellationToken);
            var rented = new StoreConnection(connection, _dialect);
            if (WatchedConnection.Unwrap(connection) is SqliteConnection sqlite)
            {
                SqliteLike.Register(sqlite);
                await rented.ExecuteAsync("PRAGMA busy_timeout=10000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=OFF; PRAGMA temp_store=MEMORY;", cancellationToken);
            }

            return rented;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public void Return(StoreConnection connection)
    {
        if (_disposed || !connection.IsUsable || _idle.Count >= MaxIdle)
        {
            connection.Dispose();
            return;
        }

        _idle.Add(connection);
    }

    /// <summary>The server has gone: connections that nobody uses are dead, and would be found out one by one.</summary>
    public void Clear()
    {
        using (var connection = CreateConnection())
        {
            if (WatchedConnection.Unwrap(connection) is NpgsqlConnection postgres)
            {
                NpgsqlConnection.ClearPool(postgres);
            }
        }

        CloseIdle();
    }

    public void Dispose()
    {
        _disposed = true;
        CloseIdle();
    }

    private void CloseIdle()
    {
        while (_idle.TryTake(out var idle))
        {
            idle.Dispose();
        }
    }
}
