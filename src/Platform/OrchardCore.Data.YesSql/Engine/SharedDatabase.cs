using System.Collections.Concurrent;

namespace OrchardCore.Data.Engine;

/// <summary>What all stores of this process on one database share: connections, stamps, caches. Lives as long as one of them.</summary>
internal sealed class SharedDatabase
{
    private static readonly Lock _gate = new();
    private static readonly Dictionary<string, SharedDatabase> _all = new(StringComparer.Ordinal);

    private readonly string _key;
    private readonly ConcurrentDictionary<string, DocumentTable> _tables = new(StringComparer.Ordinal);
    private int _users;

    private SharedDatabase(string key, StoreOptions options)
    {
        _key = key;
        Dialect = options.Dialect;
        Caches = new StoreCaches { IsAway = () => Feed is { IsAway: true } };
        Pool = new ConnectionPool(options.Dialect, options.ConnectionString, options.Watch);
        if (ReferenceEquals(options.Dialect, SqlDialect.PostgreSql))
        {
            Feed = new CommitFeed(this, options.ConnectionString, options.Logger);
        }
    }

    public SqlDialect Dialect { get; }

    public ConnectionPool Pool { get; }

    /// <summary>What other processes commit; null where the database belongs to this one alone.</summary>
    public CommitFeed? Feed { get; }

    /// <summary>What is known of the committed state.</summary>
    public StoreCaches Caches { get; }

    public static SharedDatabase Acquire(StoreOptions options)
    {
        var key = $"{options.Dialect.Name}|{options.ConnectionString}";
        lock (_gate)
        {
            if (!_all.TryGetValue(key, out var database))
            {
                _all[key] = database = new SharedDatabase(key, options);
            }

            database._users++;
            return database;
        }
    }

    /// <summary>A connection to read and write with; from now on the commits of others are heard.</summary>
    public async ValueTask<StoreConnection> RentAsync(CancellationToken cancellationToken)
    {
        if (Feed is not null)
        {
            await Feed.BeginAsync();
        }

        return await Pool.RentAsync(cancellationToken);
    }

    /// <summary>Commits what the connection has written, and tells the other processes.</summary>
    public async Task CommitAsync(StoreConnection connection, ChangeSet changes, CancellationToken cancellationToken)
    {
        if (Feed is not null && connection.Transaction is not null)
        {
            await Feed.AnnounceAsync(connection, changes, cancellationToken);
        }

        try
        {
            await connection.CommitAsync(cancellationToken);
        }
        catch
        {
            // It may have happened all the same, the answer alone was lost.
            if (!changes.IsEmpty)
            {
                Caches.Publish(changes);
                Feed?.DoubtOwnCommits();
            }

            throw;
        }
    }

    public DocumentTable Table(string name) => _tables.GetOrAdd(name, n => new DocumentTable(Dialect, n));

    /// <summary>After a roll-back that took tables away: they and their ids start anew.</summary>
    public void ForgetTables()
    {
        foreach (var table in _tables.Values)
        {
            table.Forget();
        }
    }

    public void Release()
    {
        lock (_gate)
        {
            if (--_users > 0)
            {
                return;
            }

            _all.Remove(_key);
        }

        Feed?.End();
        Pool.Dispose();
    }
}
