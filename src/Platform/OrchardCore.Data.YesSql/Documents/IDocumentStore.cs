namespace OrchardCore.Data.Documents;

/// <summary>Documents that exist once per type, and the commit at the end of a scope. Stands in for Orchard Core's IDocumentStore.</summary>
public interface IDocumentStore
{
    /// <summary>The document for changing, the same instance throughout the scope; a new one when there is none.</summary>
    Task<T> GetOrCreateMutableAsync<T>(Func<Task<T>>? factoryAsync = null) where T : class, new();

    /// <summary>The document for reading, shared by everybody, and whether it may be kept (not when it is being changed in this scope).</summary>
    Task<(bool, T)> GetOrCreateImmutableAsync<T>(Func<Task<T>>? factoryAsync = null) where T : class, new();

    /// <summary>Saves the document; <paramref name="updateCache"/> runs after the commit.</summary>
    Task UpdateAsync<T>(T document, Func<T, Task>? updateCache, bool checkConcurrency = false) where T : class;

    /// <summary>Nothing of this scope is committed.</summary>
    Task CancelAsync();

    void AfterCommitSuccess<T>(DocumentStoreCommitSuccessDelegate afterCommit);

    void AfterCommitFailure<T>(DocumentStoreCommitFailureDelegate afterCommit);

    /// <exception cref="DocumentStoreCommitException">Somebody else changed a document meanwhile.</exception>
    Task CommitAsync();
}

public delegate Task DocumentStoreCommitSuccessDelegate();

public delegate Task DocumentStoreCommitFailureDelegate(Exception exception);

/// <summary>A document could not be committed because somebody else changed it.</summary>
public class DocumentStoreCommitException : Exception
{
    public DocumentStoreCommitException(string message)
        : base(message)
    {
    }

    public DocumentStoreCommitException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
