using OrchardCore.Data.Engine;

namespace OrchardCore.Data.Transactions;

/// <summary>One connection and transaction that all sessions of a flow share. Commands take turns on it.</summary>
internal sealed class DatabaseTransaction : IStoreTransaction
{
    private readonly SharedDatabase _database;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly List<Func<Task>> _committed = [];
    private readonly List<Func<Task>> _rolledBack = [];
    private StoreConnection? _connection;
    private string? _doomed;
    private bool _marked;
    private bool _done;

    public DatabaseTransaction(SharedDatabase database)
    {
        _database = database;
    }

    /// <summary>All that was written so far.</summary>
    public ChangeSet Changes { get; } = new();

    /// <summary>What is known of the state inside this transaction.</summary>
    public StoreCaches Caches { get; } = new();

    public StoreConnection Connection => _connection ?? throw new InvalidOperationException("The store transaction is over.");

    /// <summary>The open transaction of this flow on this database.</summary>
    public static DatabaseTransaction? For(SharedDatabase database)
        => StoreTransaction.Current is DatabaseTransaction { _done: false } transaction && ReferenceEquals(transaction._database, database) ? transaction : null;

    public void OnCommitted(Func<Task> callback) => _committed.Add(callback);

    public void OnRolledBack(Func<Task> callback) => _rolledBack.Add(callback);

    /// <summary>Forbids the commit because a part of the work was given up.</summary>
    public void Doom(string reason) => _doomed ??= reason;

    public async ValueTask<Turn> TakeTurnAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        return new Turn(_turn);
    }

    public Task CommitAsync()
    {
        ObjectDisposedException.ThrowIf(_done, this);
        if (_doomed is not null)
        {
            throw new InvalidOperationException("The store transaction cannot be committed: " + _doomed);
        }

        var task = CompleteAsync(commit: true);
        Leave();
        return task;
    }

    public async Task MarkAsync()
    {
        using (await TakeTurnAsync(CancellationToken.None))
        {
            if (_marked)
            {
                await Connection.ExecuteAsync("RELEASE SAVEPOINT mark", CancellationToken.None);
            }

            await Connection.ExecuteAsync("SAVEPOINT mark", CancellationToken.None);
            _marked = true;
        }
    }

    public async Task GoBackAsync()
    {
        using (await TakeTurnAsync(CancellationToken.None))
        {
            Doom("it has gone back to an earlier state.");
            await Connection.ExecuteAsync("ROLLBACK TO SAVEPOINT mark", CancellationToken.None);
            Connection.Forget();
            if (Changes.HasNewTables || Changes.Tables.Contains(Stamps.Everything))
            {
                _database.ForgetTables();
            }

            var everything = new ChangeSet();
            everything.Tables.Add(Stamps.Everything);
            Caches.Publish(everything);
        }
    }

    public ValueTask DisposeAsync()
    {
        if (_done)
        {
            return ValueTask.CompletedTask;
        }

        var task = CompleteAsync(commit: false);
        Leave();
        return new ValueTask(task);
    }

    private void Leave()
    {
        if (ReferenceEquals(StoreTransaction.Current, this))
        {
            StoreTransaction.Current = null;
        }
    }

    public async Task<IStoreTransaction> OpenAsync()
    {
        try
        {
            _connection = await _database.RentAsync(CancellationToken.None);
            await _connection.BeginAsync(CancellationToken.None);
            return this;
        }
        catch
        {
            _done = true;
            _connection?.Dispose();
            throw;
        }
    }

    private async Task CompleteAsync(bool commit)
    {
        using (await TakeTurnAsync(CancellationToken.None))
        {
            _done = true;
            var connection = Connection;
            _connection = null;
            try
            {
                if (commit)
                {
                    await _database.CommitAsync(connection, Changes, CancellationToken.None);
                }
                else
                {
                    await connection.RollbackAsync();
                }
            }
            catch
            {
                connection.Dispose();
                await RunAsync(Enumerable.Reverse(_rolledBack));
                throw;
            }

            // Statements prepared for tables that the roll-back took away again must go.
            connection.Forget();
            _database.Pool.Return(connection);
            if (commit)
            {
                _database.Caches.Publish(Changes);
            }
            else if (Changes.HasNewTables || Changes.Tables.Contains(Stamps.Everything))
            {
                _database.ForgetTables();
            }
        }

        await RunAsync(commit ? _committed : Enumerable.Reverse(_rolledBack));
    }

    private static async Task RunAsync(IEnumerable<Func<Task>> actions)
    {
        // What follows is no longer part of the transaction; in an async method this concerns the callbacks alone.
        StoreTransaction.Current = null;
        List<Exception>? errors = null;
        foreach (var action in actions.ToArray())
        {
            try
            {
                await action();
            }
            catch (Exception e)
            {
                (errors ??= []).Add(e);
            }
        }

        if (errors is not null)
        {
            throw new AggregateException("The store transaction is over, but what was to follow it failed.", errors);
        }
    }

    internal readonly struct Turn : IDisposable
    {
        private readonly SemaphoreSlim? _semaphore;

        public Turn(SemaphoreSlim? semaphore)
        {
            _semaphore = semaphore;
        }

        public void Dispose() => _semaphore?.Release();
    }
}
