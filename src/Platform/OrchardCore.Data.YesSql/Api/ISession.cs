using System.Data;
using System.Data.Common;
using YesSql.Indexes;

namespace YesSql;

/// <summary>A unit of work on the document store: an identity map, pending changes and one commit. Not thread-safe. Stands in for YesSql's ISession.</summary>
public interface ISession : IDisposable, IAsyncDisposable
{
    /// <summary>Adds the object to the store or marks it changed; a <c>long Id</c> property is set at once.</summary>
    /// <exception cref="ConcurrencyException">On flush, when <paramref name="checkConcurrency"/> is set and somebody else changed the document since it was loaded.</exception>
    Task SaveAsync(object obj, bool checkConcurrency = false, string? collection = null, CancellationToken cancellationToken = default);

    /// <summary>Marks the object deleted.</summary>
    void Delete(object obj, string? collection = null);

    /// <summary>Attaches an object as if it had been loaded with this id and version. False when it is attached already.</summary>
    bool Import(object obj, long id = 0, long version = 0, string? collection = null);

    /// <summary>Forgets an object and its pending changes.</summary>
    void Detach(object obj, string? collection = null);

    void Detach(IEnumerable<object> entries, string? collection = null);

    void DetachAll(string? collection = null);

    /// <summary>The documents with these ids, in this order; ids that do not exist are left out.</summary>
    Task<IEnumerable<T>> GetAsync<T>(long[] ids, string? collection = null, CancellationToken cancellationToken = default) where T : class;

    IQuery Query(string? collection = null);

    IQuery<T> ExecuteQuery<T>(ICompiledQuery<T> compiledQuery, string? collection = null) where T : class;

    /// <summary>Drops all changes, also flushed ones; nothing more is committed by this session.</summary>
    Task CancelAsync();

    /// <summary>Drops all changes and everything loaded; the session can be used again.</summary>
    Task ResetAsync();

    /// <summary>Sends the pending changes to the database without committing them.</summary>
    Task FlushAsync(CancellationToken cancellationToken = default);

    /// <summary>Flushes and commits.</summary>
    Task SaveChangesAsync(CancellationToken cancellationToken = default);

    /// <summary>The open connection of this session.</summary>
    Task<DbConnection> CreateConnectionAsync(CancellationToken cancellationToken = default);

    /// <summary>The write transaction of this session, begun when there is none yet.</summary>
    Task<DbTransaction> BeginTransactionAsync(CancellationToken cancellationToken = default);

    Task<DbTransaction> BeginTransactionAsync(IsolationLevel isolationLevel, CancellationToken cancellationToken = default);

    DbTransaction? CurrentTransaction { get; }

    IStore Store { get; }

    /// <summary>Adds index providers for this session only.</summary>
    ISession RegisterIndexes(IIndexProvider[] indexProviders, string? collection = null);
}

/// <summary>Short forms on <see cref="ISession"/>.</summary>
public static class SessionExtensions
{
    public static async Task<T?> GetAsync<T>(this ISession session, long id, string? collection = null) where T : class
        => (await session.GetAsync<T>([id], collection)).FirstOrDefault();

    public static Task SaveAsync(this ISession session, object obj, string collection)
        => session.SaveAsync(obj, false, collection);

    public static ISession RegisterIndexes(this ISession session, IIndexProvider indexProvider, string? collection = null)
        => session.RegisterIndexes([indexProvider], collection);
}

/// <summary>A query kept as a class.</summary>
public interface ICompiledQuery<T> where T : class
{
    System.Linq.Expressions.Expression<Func<IQuery<T>, IQuery<T>>> Query();
}

/// <summary>Somebody else changed the document since it was loaded.</summary>
public class ConcurrencyException : Exception
{
    public ConcurrencyException(Document document)
        : base($"The document {document.Id} ({document.Type}) was changed by somebody else since it was loaded.")
    {
        Document = document;
    }

    public Document Document { get; }
}

/// <summary>A row of the document table.</summary>
public class Document
{
    public long Id { get; set; }

    public string Type { get; set; } = "";

    public string Content { get; set; } = "";

    public long Version { get; set; }
}

/// <summary>Stores the type under a short name instead of its full and assembly name.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SimplifiedTypeNameAttribute : Attribute
{
    public SimplifiedTypeNameAttribute(string name)
    {
        Name = name;
    }

    public string Name { get; }
}
