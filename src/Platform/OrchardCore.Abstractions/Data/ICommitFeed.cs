namespace OrchardCore.Data;

/// <summary>
/// What other processes commit to the site's database; caches of the store have heard of it when the events are raised. Only there on
/// PostgreSQL. The built-in platform's addition.
/// </summary>
public interface ICommitFeed
{
    /// <summary>Whether the database can be reached.</summary>
    bool IsConnected { get; }

    /// <summary>Another process has committed: a predicate that tells whether documents of a type may have changed.</summary>
    event Action<Func<Type, bool>>? Changed;

    /// <summary>The connection was lost for a while, and commits may have been missed.</summary>
    event Action? Missed;

    /// <summary>Returns when everything has been heard that was committed before the call, or when the database is away.</summary>
    Task CatchUpAsync();
}
