using OrchardCore.Data.Engine;
using OrchardCore.Data.Transactions;

namespace OrchardCore.Data.Sessions;

/// <summary>How a session reaches the database: on a connection of its own, or on that of the store transaction of its flow.</summary>
internal sealed class SessionConnection
{
    private readonly SharedDatabase _database;
    private StoreConnection? _own;
    private DatabaseTransaction? _joined;

    public SessionConnection(SharedDatabase database)
    {
        _database = database;
    }

    /// <summary>What this session's own transaction has written.</summary>
    public ChangeSet Changes { get; } = new();

    public StoreConnection? Own => _own;

    /// <summary>The store transaction of this flow; a session that has begun to write on its own stays on its own.</summary>
    public DatabaseTransaction? Outer => _own?.Transaction is null ? DatabaseTransaction.For(_database) : null;

    /// <summary>The caches that show what this session would read; none while it has written on its own.</summary>
    public StoreCaches? Caches => Outer is { } outer ? outer.Caches : _own?.Transaction is null ? _database.Caches : null;

    public async ValueTask<Lease> LeaseAsync(bool write, CancellationToken cancellationToken)
    {
        if (Outer is { } outer)
        {
            var turn = await outer.TakeTurnAsync(cancellationToken);
            if (write)
            {
                _joined = outer;
            }

            return new Lease(outer.Connection, turn);
        }

        _own ??= await _database.RentAsync(cancellationToken);
        if (write)
        {
            await _own.BeginAsync(cancellationToken);
        }

        return new Lease(_own, default);
    }

    /// <summary>Notes what a flush wrote.</summary>
    public void Record(ChangeSet changes)
    {
        if (Outer is { } outer)
        {
            outer.Changes.Add(changes);
            outer.Caches.Publish(changes);
        }
        else
        {
            Changes.Add(changes);
        }
    }

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (_own is null || Outer is not null)
        {
            return;
        }

        await _database.CommitAsync(_own, Changes, cancellationToken);
        if (!Changes.IsEmpty)
        {
            _database.Caches.Publish(Changes);
        }

        Changes.Clear();

        Release();
    }

    public async Task RollbackAsync()
    {
        if (_joined is not null && ReferenceEquals(_joined, Outer))
        {
            _joined.Doom("a session that had written inside it was cancelled.");
        }

        if (_own is null)
        {
            return;
        }

        await _own.RollbackAsync();
        ForgetWhatIsGone(_own);
        Changes.Clear();
        Release();
    }

    /// <summary>Gives the connection back; what was not committed is rolled back.</summary>
    public async ValueTask CloseAsync()
    {
        if (_own is not null)
        {
            await _own.RollbackAsync();
            ForgetWhatIsGone(_own);
            Release();
        }
    }

    /// <summary>The same without waiting asynchronously.</summary>
    public void Close()
    {
        if (_own is not null)
        {
            _own.Rollback();
            ForgetWhatIsGone(_own);
        }

        Release();
    }

    // Tables that the roll-back took away are made again when they are needed.
    private void ForgetWhatIsGone(StoreConnection connection)
    {
        if (Changes.HasNewTables || Changes.Tables.Contains(Stamps.Everything))
        {
            connection.Forget();
            _database.ForgetTables();
        }
    }

    private void Release()
    {
        if (_own is not null)
        {
            _database.Pool.Return(_own);
            _own = null;
        }
    }

    /// <summary>The right to use a connection until disposed.</summary>
    internal readonly struct Lease : IDisposable
    {
        private readonly DatabaseTransaction.Turn _turn;

        public Lease(StoreConnection connection, DatabaseTransaction.Turn turn)
        {
            Connection = connection;
            _turn = turn;
        }

        public StoreConnection Connection { get; }

        public void Dispose() => _turn.Dispose();
    }
}
