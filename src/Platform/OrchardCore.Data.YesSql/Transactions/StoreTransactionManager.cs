using OrchardCore.Data.Sessions;
using YesSql;

namespace OrchardCore.Data.Transactions;

/// <summary>Transactions on the database of this shell's store. A transaction within another one joins it.</summary>
internal sealed class StoreTransactionManager : IStoreTransactionManager
{
    private readonly IStore _store;

    public StoreTransactionManager(IStore store)
    {
        _store = store;
    }

    /// <summary>Not async, so that the caller's flow sees the transaction.</summary>
    public Task<IStoreTransaction> BeginAsync()
    {
        var database = ((Store)_store).Database;
        if (DatabaseTransaction.For(database) is { } outer)
        {
            return Task.FromResult<IStoreTransaction>(new JoinedTransaction(outer));
        }

        var transaction = new DatabaseTransaction(database);
        StoreTransaction.Current = transaction;
        return transaction.OpenAsync();
    }

    /// <summary>Takes part in the outer transaction: given up, it takes the outer one with it.</summary>
    private sealed class JoinedTransaction : IStoreTransaction
    {
        private readonly DatabaseTransaction _outer;
        private bool _committed;

        public JoinedTransaction(DatabaseTransaction outer)
        {
            _outer = outer;
        }

        public Task CommitAsync()
        {
            _committed = true;
            return Task.CompletedTask;
        }

        public Task MarkAsync() => throw new NotSupportedException("Only the outer transaction goes back to earlier states.");

        public Task GoBackAsync() => MarkAsync();

        public void OnCommitted(Func<Task> callback) => _outer.OnCommitted(callback);

        public void OnRolledBack(Func<Task> callback) => _outer.OnRolledBack(callback);

        public ValueTask DisposeAsync()
        {
            if (!_committed)
            {
                _outer.Doom("an inner transaction was given up.");
            }

            return ValueTask.CompletedTask;
        }
    }
}
