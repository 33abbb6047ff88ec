using OrchardCore.Data.Engine;
using OrchardCore.Data.Sessions;
using YesSql;

namespace OrchardCore.Data.Documents;

internal sealed class DocumentStore : IDocumentStore
{
    private readonly Session? _session;
    private readonly Dictionary<Type, object> _mutable = [];
    private readonly Dictionary<Type, DocumentStoreCommitSuccessDelegate> _succeeded = [];
    private readonly Dictionary<Type, DocumentStoreCommitFailureDelegate> _failed = [];
    private bool _cancelled;

    /// <param name="session">Null before set-up: then there are no documents.</param>
    public DocumentStore(ISession? session)
    {
        _session = (Session?)session;
    }

    public async Task<T> GetOrCreateMutableAsync<T>(Func<Task<T>>? factoryAsync = null) where T : class, new()
    {
        if (_mutable.TryGetValue(typeof(T), out var loaded))
        {
            return (T)loaded;
        }

        var document = _session is null ? null : await _session.Query<T>().FirstOrDefaultAsync();
        document ??= await CreateAsync(factoryAsync);
        _mutable[typeof(T)] = document;
        return document;
    }

    public async Task<(bool, T)> GetOrCreateImmutableAsync<T>(Func<Task<T>>? factoryAsync = null) where T : class, new()
    {
        if (_mutable.TryGetValue(typeof(T), out var loaded))
        {
            return (false, (T)loaded);
        }

        if (_session is null)
        {
            return (false, await CreateAsync(factoryAsync));
        }

        await _session.FlushAsync();
        if (_session.Database.Caches is not { } caches)
        {
            return (false, await ReadAsync<T>() ?? await CreateAsync(factoryAsync));
        }

        if (caches.Objects.TryGetValue(typeof(T), out var known) && caches.MayUse(known))
        {
            return (true, (T)known.Value!);
        }

        var stamp = _session.In(null).Table.ContentStamp(TypeNames.Instance[typeof(T)]);
        var snapshot = new Snapshot(caches.Stamps, [stamp]);
        var document = await ReadAsync<T>() ?? await CreateAsync(factoryAsync);
        caches.Objects[typeof(T)] = new CachedResult(snapshot, document);
        return (true, document);
    }

    public async Task UpdateAsync<T>(T document, Func<T, Task>? updateCache, bool checkConcurrency = false) where T : class
    {
        if (_session is null)
        {
            throw new InvalidOperationException($"{typeof(T).Name} cannot be saved: the site has not been set up yet.");
        }

        if (_session.Database.Caches?.Objects.TryGetValue(typeof(T), out var shared) == true && ReferenceEquals(shared.Value, document))
        {
            throw new InvalidOperationException($"This {typeof(T).Name} is shared by everybody; get it with GetOrCreateMutableAsync to change it.");
        }

        _mutable[typeof(T)] = document;
        await _session.SaveAsync(document, checkConcurrency);
        if (updateCache is not null)
        {
            AfterCommitSuccess<T>(() => updateCache(document));
        }

        AfterCommitFailure<T>(e => throw new DocumentStoreCommitException(
            $"{typeof(T).Name} was not saved because somebody else has changed it meanwhile. Please repeat the change.", e));
    }

    public Task CancelAsync()
    {
        _cancelled = true;
        _mutable.Clear();
        return _session?.CancelAsync() ?? Task.CompletedTask;
    }

    public void AfterCommitSuccess<T>(DocumentStoreCommitSuccessDelegate afterCommit) => _succeeded.TryAdd(typeof(T), afterCommit);

    public void AfterCommitFailure<T>(DocumentStoreCommitFailureDelegate afterCommit) => _failed.TryAdd(typeof(T), afterCommit);

    public async Task CommitAsync()
    {
        if (_session is null)
        {
            return;
        }

        try
        {
            await _session.SaveChangesAsync();
        }
        catch (ConcurrencyException e)
        {
            foreach (var callback in _failed.Values)
            {
                await callback(e);
            }

            throw;
        }

        _mutable.Clear();
        if (!_cancelled)
        {
            await RunSucceededAsync();
        }

        _succeeded.Clear();
        _failed.Clear();
    }

    // What was written within a store transaction is seen by others only after the transaction's commit.
    private async Task RunSucceededAsync()
    {
        foreach (var callback in _succeeded.Values.ToArray())
        {
            if (StoreTransaction.Current is { } transaction)
            {
                transaction.OnCommitted(() => callback());
            }
            else
            {
                await callback();
            }
        }
    }

    private static async Task<T> CreateAsync<T>(Func<Task<T>>? factoryAsync) where T : class, new()
        => (factoryAsync is null ? null : await factoryAsync()) ?? new T();

    // An object of its own, not the one the session tracks.
    private async Task<T?> ReadAsync<T>() where T : class
    {
        var set = _session!.In(null);
        var ids = await Queries.QueryRunner.DocumentIdsAsync(new Queries.QueryModel(_session, set) { TypeName = TypeNames.Instance[typeof(T)] }, null, 1, default);
        return ids.Count > 0 && await _session.Reader.FindAsync(set, ids[0], default) is { } stored
            ? (T)_session.Store.Serializers.Deserialize(typeof(T), stored)
            : null;
    }
}
