using OrchardCore.Data.Engine;
using OrchardCore.Data.Sessions;
using YesSql;
using YesSql.Indexes;

namespace OrchardCore.Data;

/// <summary>Values made from all rows of an index, such as a table of addresses.</summary>
public static class DerivedValues
{
    /// <summary>
    /// The value, made once and shared by everybody until a commit writes the index table. A session that has written itself gets its own.
    /// There is one value per type.
    /// </summary>
    public static async ValueTask<T> GetDerivedAsync<T, TIndex>(this ISession session, Func<IEnumerable<TIndex>, T> make) where T : class where TIndex : class, IIndex
    {
        var own = (Session)session;
        await own.FlushAsync();
        if (own.Database.Caches is not { } caches)
        {
            return make(await own.QueryIndex<TIndex>().ListAsync());
        }

        if (caches.Objects.TryGetValue(typeof(T), out var known) && known.Snapshot.IsCurrent)
        {
            return (T)known.Value!;
        }

        var snapshot = new Snapshot(caches.Stamps, [own.Store.GetIndexTable(typeof(TIndex))]);
        var value = make(await own.QueryIndex<TIndex>().ListAsync());
        caches.Objects[typeof(T)] = new CachedResult(snapshot, value);
        return value;
    }
}
