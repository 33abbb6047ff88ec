using System.Data;
using System.Data.Common;
using OrchardCore.Data.Documents;
using OrchardCore.Data.Engine;
using OrchardCore.Data.Queries;
using YesSql;
using YesSql.Indexes;

namespace OrchardCore.Data.Sessions;

/// <summary>The unit of work: knows the loaded objects, flushes changes before it reads, commits once.</summary>
internal sealed class Session : ISession
{
    private readonly Func<IIndexProvider[]>? _scopedProviders;
    private readonly Dictionary<string, Collection> _collections = new(StringComparer.Ordinal);
    private readonly List<(IIndexProvider Provider, IDescriptor Context)> _ownProviders = [];
    private readonly List<Tracked> _pending = [];
    private readonly DocumentReader _reader;
    private bool _scopedAdded;
    private bool _flushing;
    private bool _cancelled;

    public Session(Store store, Func<IIndexProvider[]>? scopedProviders)
    {
        Store = store;
        Database = new SessionConnection(store.Database);
        _scopedProviders = scopedProviders;
        _reader = new DocumentReader(this);
        In(null);
    }

    public Store Store { get; }

    public SessionConnection Database { get; }

    IStore ISession.Store => Store;

    public DbTransaction? CurrentTransaction => Database.Outer?.Connection.Transaction ?? Database.Own?.Transaction;

    public async Task SaveAsync(object obj, bool checkConcurrency = false, string? collection = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(obj);
        if (_cancelled)
        {
            return;
        }

        var tracked = In(collection).Find(obj) ?? await TrackAsync(obj, In(collection), cancellationToken);
        tracked.CheckConcurrency |= checkConcurrency;
        Enqueue(tracked, PendingChange.Save);
    }

    public void Delete(object obj, string? collection = null)
    {
        ArgumentNullException.ThrowIfNull(obj);
        if (_cancelled)
        {
            return;
        }

        var set = In(collection);
        var tracked = set.Find(obj);
        if (tracked is null)
        {
            var id = DocumentSerializers.GetId(obj);
            if (id == 0)
            {
                return;
            }

            tracked = new Tracked(obj, set, id, TypeName(obj)) { IsStored = true };
            set.Add(tracked);
        }

        Enqueue(tracked, PendingChange.Delete);
    }

    public bool Import(object obj, long id = 0, long version = 0, string? collection = null)
    {
        var set = In(collection);
        id = id != 0 ? id : DocumentSerializers.GetId(obj);
        if (id == 0 || set.Find(obj) is not null || set.Find(id) is not null)
        {
            return false;
        }

        DocumentSerializers.SetId(obj, id);
        set.Add(new Tracked(obj, set, id, TypeName(obj)) { IsStored = true, Version = version });
        return true;
    }

    public void Detach(object obj, string? collection = null)
    {
        var set = In(collection);
        if (set.Find(obj) is { } tracked)
        {
            set.Remove(tracked);
            _pending.Remove(tracked);
        }
    }

    public void Detach(IEnumerable<object> entries, string? collection = null)
    {
        foreach (var entry in entries)
        {
            Detach(entry, collection);
        }
    }

    public void DetachAll(string? collection = null)
    {
        var set = In(collection);
        set.Clear();
        _pending.RemoveAll(t => ReferenceEquals(t.Collection, set));
    }

    public async Task<IEnumerable<T>> GetAsync<T>(long[] ids, string? collection = null, CancellationToken cancellationToken = default) where T : class
    {
        await FlushAsync(cancellationToken);
        return await _reader.ReadAsync<T>(In(collection), ids, cancellationToken);
    }

    public IQuery Query(string? collection = null) => new QueryStart(this, In(collection));

    public IQuery<T> ExecuteQuery<T>(ICompiledQuery<T> compiledQuery, string? collection = null) where T : class
        => compiledQuery.Query().Compile()(Query(collection).For<T>());

    public async Task CancelAsync()
    {
        _cancelled = true;
        _pending.Clear();
        await Database.RollbackAsync();
    }

    public async Task ResetAsync()
    {
        _pending.Clear();
        _collections.Clear();
        await Database.RollbackAsync();
        _cancelled = false;
    }

    public async Task FlushAsync(CancellationToken cancellationToken = default)
    {
        // Index mappings may query while they run.
        if (_flushing || _pending.Count == 0)
        {
            return;
        }

        _flushing = true;
        try
        {
            while (_pending.Count > 0)
            {
                var batch = _pending.ToArray();
                _pending.Clear();
                await DocumentWriter.WriteAsync(this, batch, cancellationToken);
            }
        }
        catch
        {
            await CancelAsync();
            throw;
        }
        finally
        {
            _flushing = false;
        }
    }

    public async Task SaveChangesAsync(CancellationToken cancellationToken = default)
    {
        if (_cancelled)
        {
            return;
        }

        await FlushAsync(cancellationToken);
        await Database.CommitAsync(cancellationToken);
    }

    public async Task<DbConnection> CreateConnectionAsync(CancellationToken cancellationToken = default)
    {
        using var lease = await LeaseAsync(write: false, cancellationToken);
        RecordUnknown();
        return lease.Connection.Connection;
    }

    public Task<DbTransaction> BeginTransactionAsync(CancellationToken cancellationToken = default)
        => BeginTransactionAsync(IsolationLevel.Unspecified, cancellationToken);

    public async Task<DbTransaction> BeginTransactionAsync(IsolationLevel isolationLevel, CancellationToken cancellationToken = default)
    {
        await FlushAsync(cancellationToken);
        using var lease = await LeaseAsync(write: true, cancellationToken);
        RecordUnknown();
        return lease.Connection.Transaction!;
    }

    public ISession RegisterIndexes(IIndexProvider[] indexProviders, string? collection = null)
    {
        foreach (var provider in indexProviders)
        {
            provider.CollectionName ??= collection;
            var context = IndexCatalog.Describe(provider);
            Store.Indexes.Learn(provider, context);
            _ownProviders.Add((provider, context));
        }

        return this;
    }

    /// <summary>Executes one statement that changes the schema, in the session's transaction.</summary>
    public async Task ExecuteSchemaAsync(string sql, CancellationToken cancellationToken = default)
    {
        using var lease = await LeaseAsync(write: true, cancellationToken);
        await lease.Connection.ExecuteAsync(sql, cancellationToken);
        RecordUnknown();
    }

    /// <summary>A connection to use; the document tables are there.</summary>
    public async ValueTask<SessionConnection.Lease> LeaseAsync(bool write, CancellationToken cancellationToken)
    {
        var lease = await Database.LeaseAsync(write, cancellationToken);
        foreach (var set in _collections.Values)
        {
            if (!set.Table.Exists)
            {
                await set.Table.EnsureAsync(lease.Connection, cancellationToken);
                if (lease.Connection.Transaction is not null)
                {
                    Database.Record(new ChangeSet { HasNewTables = true });
                }
            }
        }

        return lease;
    }

    public Collection In(string? collection)
    {
        var name = collection ?? "";
        if (!_collections.TryGetValue(name, out var set))
        {
            _collections[name] = set = new Collection(name, Store.Documents(name));
        }

        return set;
    }

    public DocumentReader Reader => _reader;

    /// <summary>How documents of a type are indexed, by the store's providers and this session's own.</summary>
    public IEnumerable<IndexDescriptor> Indexes(Type documentType, string collection)
    {
        AddScopedProviders();
        var shared = Store.Indexes.For(documentType, collection);
        return _ownProviders.Count == 0 ? shared : shared.Concat(IndexCatalog.Select(_ownProviders, documentType, collection));
    }

    public IndexFacts? Facts(Type indexType)
    {
        if (!Store.Indexes.TryGetFacts(indexType, out var facts))
        {
            AddScopedProviders();
            Store.Indexes.TryGetFacts(indexType, out facts);
        }

        return facts;
    }

    public void Dispose() => Database.Close();

    public ValueTask DisposeAsync() => Database.CloseAsync();

    private static string TypeName(object obj) => TypeNames.Instance[obj.GetType()];

    private void Enqueue(Tracked tracked, PendingChange change)
    {
        if (!_pending.Contains(tracked))
        {
            _pending.Add(tracked);
        }

        tracked.Pending = change;
    }

    private async ValueTask<Tracked> TrackAsync(object obj, Collection set, CancellationToken cancellationToken)
    {
        var id = DocumentSerializers.GetId(obj);
        var tracked = new Tracked(obj, set, id == 0 ? await NextIdAsync(set.Table, cancellationToken) : id, TypeName(obj)) { IsStored = id != 0 };
        DocumentSerializers.SetId(obj, tracked.Id);
        set.Add(tracked);
        return tracked;
    }

    private async ValueTask<long> NextIdAsync(DocumentTable table, CancellationToken cancellationToken)
    {
        long id;
        while (!table.TryNextId(out id))
        {
            using var lease = await LeaseAsync(write: false, cancellationToken);
            await table.ReserveIdsAsync(lease.Connection, cancellationToken);
        }

        return id;
    }

    private void AddScopedProviders()
    {
        if (!_scopedAdded && _scopedProviders is not null)
        {
            _scopedAdded = true;
            RegisterIndexes(_scopedProviders());
        }
    }

    private void RecordUnknown()
    {
        var changes = new ChangeSet();
        changes.Tables.Add(Stamps.Everything);
        Database.Record(changes);
    }
}
