using System.Linq.Expressions;
using OrchardCore.Data.Engine;
using OrchardCore.Data.Queries;
using OrchardCore.Data.Sessions;
using YesSql;
using YesSql.Indexes;

namespace OrchardCore.Data;

/// <summary>Values made from all rows of an index, such as a table of addresses.</summary>
public static class DerivedValues
{
    /// <summary>
    /// The value, shared by everybody. After a commit that wrote the index table it is brought up to date with the rows of the documents that
    /// were changed; only where these are not known is it made anew. A session that has written itself gets its own. There is one value per type.
    /// </summary>
    /// <param name="session">The session of the request.</param>
    /// <param name="make">Makes the value from all rows.</param>
    /// <param name="rowsOf">The condition for the rows of some documents.</param>
    /// <param name="update">
    /// The value with the rows of some documents replaced, as a new object; null when it must be made anew. The documents may have no rows any more.
    /// </param>
    public static async ValueTask<T> GetDerivedAsync<T, TIndex>(
        this ISession session,
        Func<IEnumerable<TIndex>, T> make,
        Func<long[], Expression<Func<TIndex, bool>>> rowsOf,
        Func<T, long[], IEnumerable<TIndex>, T?> update)
        where T : class
        where TIndex : class, IIndex
    {
        var own = (Session)session;
        await own.FlushAsync();
        if (own.Database.Caches is not { } caches)
        {
            return make(await QueryRunner.AllRowsAsync<TIndex>(own, default));
        }

        if (Find<T>(caches) is { } current)
        {
            return current;
        }

        // After a start all requests need it at once; it is made once.
        var gate = caches.Objects.ContainsKey(typeof(T)) ? null : caches.FirstMaking.GetOrAdd(typeof(T), static _ => new SemaphoreSlim(1, 1));
        if (gate is null)
        {
            return await MakeAsync(own, caches, make, rowsOf, update);
        }

        await gate.WaitAsync();
        try
        {
            return Find<T>(caches) ?? await MakeAsync(own, caches, make, rowsOf, update);
        }
        finally
        {
            gate.Release();
        }
    }

    private static T? Find<T>(StoreCaches caches) where T : class
        => caches.Objects.GetValueOrDefault(typeof(T)) is { } known && caches.MayUse(known) ? ((Derived<T>)known.Value!).Value : null;

    private static async Task<T> MakeAsync<T, TIndex>(
        Session own,
        StoreCaches caches,
        Func<IEnumerable<TIndex>, T> make,
        Func<long[], Expression<Func<TIndex, bool>>> rowsOf,
        Func<T, long[], IEnumerable<TIndex>, T?> update)
        where T : class
        where TIndex : class, IIndex
    {
        // Before the rows are read: what is committed meanwhile is read twice, but never missed.
        var position = caches.Commits.Position;
        var snapshot = new Snapshot(caches.Stamps, [own.Store.GetIndexTable(typeof(TIndex))]);
        T? value = null;
        if (caches.Objects.GetValueOrDefault(typeof(T))?.Value is Derived<T> last && caches.Commits.Since(last.Position, own.In(null).Table) is { } documents)
        {
            value = documents.Length == 0 ? last.Value : update(last.Value, documents, await own.QueryIndex(rowsOf(documents)).ListAsync());
        }

        value ??= make(await QueryRunner.AllRowsAsync<TIndex>(own, default));
        caches.Objects[typeof(T)] = new CachedResult(snapshot, new Derived<T>(value, position));
        return value;
    }

    private sealed record Derived<T>(T Value, long Position);
}
