using System.Collections.Concurrent;
using OrchardCore.Data.Documents;

namespace OrchardCore.Data.Engine;

/// <summary>Results and documents of one state of the database: the committed one, or the one inside a store transaction.</summary>
internal sealed class StoreCaches
{
    private const int QueryCount = 4000;
    private const long DocumentBytes = 12_000_000;

    public Stamps Stamps { get; } = new();

    public CommitLog Commits { get; } = new();

    public BoundedCache<string, CachedResult> Results { get; } = new(QueryCount, _ => 1);

    public BoundedCache<(DocumentTable Table, long Id), StoredDocument> Documents { get; } = new(DocumentBytes, d => d.Json.Length + 200);

    /// <summary>Immutable objects made from documents, by their type.</summary>
    public ConcurrentDictionary<Type, CachedResult> Objects { get; } = new();

    /// <summary>Lets one at a time make such an object for the first time.</summary>
    public ConcurrentDictionary<Type, SemaphoreSlim> FirstMaking { get; } = new();

    /// <summary>Whether the database is away; then what was read before is better than nothing.</summary>
    public Func<bool>? IsAway { get; init; }

    public bool MayUse(CachedResult result) => result.Snapshot.IsCurrent || IsAway?.Invoke() == true;

    /// <summary>Makes changes visible: the changed documents are read again, results on the written tables are void.</summary>
    public void Publish(ChangeSet changes)
    {
        if (changes.Tables.Contains(Stamps.Everything))
        {
            Documents.Clear();
        }
        else
        {
            Documents.Remove(changes.Documents);
        }

        Commits.Add(changes);
        Stamps.Raise(changes.Tables);
    }
}

/// <summary>A result and the moment it is from.</summary>
internal sealed record CachedResult(Snapshot Snapshot, object? Value);

/// <summary>What a transaction has written so far.</summary>
internal sealed class ChangeSet
{
    public HashSet<string> Tables { get; } = new(StringComparer.Ordinal);

    public HashSet<(DocumentTable Table, long Id)> Documents { get; } = [];

    /// <summary>Whether a table was made, which a roll-back takes away again. To others it makes no difference.</summary>
    public bool HasNewTables { get; set; }

    public bool IsEmpty => Tables.Count == 0 && Documents.Count == 0;

    public void Add(ChangeSet other)
    {
        Tables.UnionWith(other.Tables);
        Documents.UnionWith(other.Documents);
        HasNewTables |= other.HasNewTables;
    }

    public void Clear()
    {
        Tables.Clear();
        Documents.Clear();
        HasNewTables = false;
    }
}
