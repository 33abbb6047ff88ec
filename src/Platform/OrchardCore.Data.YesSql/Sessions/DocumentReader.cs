using System.Text;
using OrchardCore.Data.Documents;
using OrchardCore.Data.Engine;

namespace OrchardCore.Data.Sessions;

/// <summary>Gets documents by id: from the session, from the cache, from the database.</summary>
internal sealed class DocumentReader
{
    private const int IdsPerStatement = 200;

    private readonly Session _session;

    public DocumentReader(Session session)
    {
        _session = session;
    }

    public async ValueTask<List<T>> ReadAsync<T>(Collection set, IReadOnlyList<long> ids, CancellationToken cancellationToken) where T : class
    {
        var result = new List<T>(ids.Count);
        if (ids.Count == 0)
        {
            return result;
        }

        if (ids.Count == 1 && ReadOne<T>(set, ids[0]) is { } single)
        {
            result.Add(single);
            return result;
        }

        // Kept from the first look on: the cache may forget a document at any time.
        var known = new Dictionary<long, StoredDocument>(ids.Count);
        var caches = _session.Database.Caches;
        List<long>? missing = null;
        foreach (var id in ids)
        {
            if (set.Find(id) is not null)
            {
                continue;
            }

            if (caches is not null && caches.Documents.TryGet((set.Table, id), out var stored))
            {
                known[id] = stored;
            }
            else
            {
                (missing ??= []).Add(id);
            }
        }

        if (missing is not null)
        {
            await FetchAsync(set.Table, missing, caches, known, cancellationToken);
        }

        foreach (var id in ids)
        {
            if (set.Find(id) is { } tracked)
            {
                if (tracked.Instance is T instance && tracked.Pending != PendingChange.Delete)
                {
                    result.Add(instance);
                }
            }
            else if (known.TryGetValue(id, out var stored) && Attach<T>(set, stored) is { } document)
            {
                result.Add(document);
            }
        }

        return result;
    }

    // One document that the session or the cache has is the usual case.
    private T? ReadOne<T>(Collection set, long id) where T : class
    {
        if (set.Find(id) is { } tracked)
        {
            return tracked.Pending == PendingChange.Delete ? null : tracked.Instance as T;
        }

        return _session.Database.Caches is { } caches && caches.Documents.TryGet((set.Table, id), out var stored) ? Attach<T>(set, stored) : null;
    }

    /// <summary>The stored form without an object of the session.</summary>
    public async ValueTask<StoredDocument?> FindAsync(Collection set, long id, CancellationToken cancellationToken)
    {
        var caches = _session.Database.Caches;
        if (caches?.Documents.TryGet((set.Table, id), out var stored) == true)
        {
            return stored;
        }

        var found = new Dictionary<long, StoredDocument>();
        await FetchAsync(set.Table, [id], caches, found, cancellationToken);
        return found.GetValueOrDefault(id);
    }

    private T? Attach<T>(Collection set, StoredDocument stored) where T : class
    {
        var names = TypeNames.Instance;
        var type = typeof(T).IsAbstract || typeof(T) == typeof(object) || names[typeof(T)] != stored.Type ? names[stored.Type] : typeof(T);
        if (!typeof(T).IsAssignableFrom(type))
        {
            return null;
        }

        var document = (T)_session.Store.Serializers.Deserialize(type, stored);
        set.Add(new Tracked(document, set, stored.Id, stored.Type) { IsStored = true, Version = stored.Version });
        return document;
    }

    private async Task FetchAsync(DocumentTable table, List<long> ids, StoreCaches? caches, Dictionary<long, StoredDocument> found, CancellationToken cancellationToken)
    {
        var removals = caches?.Documents.Removals ?? 0;
        foreach (var chunk in ids.Distinct().Chunk(IdsPerStatement))
        {
            using var lease = await _session.LeaseAsync(write: false, cancellationToken);
            var (sql, parameters) = Statement(table, chunk);
            await using var reader = await lease.Connection.Command(sql, parameters).ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                var stored = new StoredDocument(reader.GetInt64(0), reader.GetString(1), reader.GetInt64(2), await reader.GetFieldValueAsync<byte[]>(3, cancellationToken));
                found[stored.Id] = stored;
                caches?.Documents.Set((table, stored.Id), stored, removals);
            }
        }
    }

    // Lists are filled up to 1, 10 or 200 ids, so that few statements need to be prepared.
    private static (string Sql, object?[] Parameters) Statement(DocumentTable table, long[] ids)
    {
        var size = ids.Length == 1 ? 1 : ids.Length <= 10 ? 10 : IdsPerStatement;
        var sql = new StringBuilder(table.SelectByIds);
        var parameters = new object?[size];
        for (var i = 0; i < size; i++)
        {
            sql.Append(i == 0 ? "@p" : ", @p").Append(i);
            parameters[i] = ids[Math.Min(i, ids.Length - 1)];
        }

        return (sql.Append(')').ToString(), parameters);
    }
}
