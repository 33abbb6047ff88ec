namespace OrchardCore.Data;

/// <summary>Opens a transaction that spans several sessions and shells, as a recipe needs it.</summary>
public interface IStoreTransactionManager
{
    /// <summary>
    /// Begins a transaction that flows with the calling method; within another one it joins that. Implementations set
    /// <see cref="StoreTransaction.Current"/> before they await anything, else it would not reach the caller.
    /// </summary>
    Task<IStoreTransaction> BeginAsync();
}

/// <summary>A transaction on the store; disposing it without a commit rolls everything back.</summary>
public interface IStoreTransaction : IAsyncDisposable
{
    Task CommitAsync();

    /// <summary>Marks the present state, in place of an earlier mark.</summary>
    Task MarkAsync();

    /// <summary>Goes back to the marked state of the database; may be done again and again. Such a transaction is not for a commit.</summary>
    Task GoBackAsync();

    /// <summary>Runs after the commit, in the order of registration.</summary>
    void OnCommitted(Func<Task> callback);

    /// <summary>Runs after the transaction was rolled back.</summary>
    void OnRolledBack(Func<Task> callback);
}

/// <summary>The store transaction of the current asynchronous flow.</summary>
public static class StoreTransaction
{
    private static readonly AsyncLocal<IStoreTransaction?> _current = new();

    public static IStoreTransaction? Current
    {
        get => _current.Value;
        set => _current.Value = value;
    }
}
