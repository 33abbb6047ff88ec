using OrchardCore.Data.Engine;
using OrchardCore.Data.Sessions;
using YesSql;

namespace OrchardCore.Data;

/// <summary>Small values read from indexes on nearly every page, found again by a key: so no query needs to be built to find its result.</summary>
public static class KnownValues
{
    /// <summary>
    /// The value, made once and shared by everybody until a commit writes one of the index tables. A session that has written itself makes
    /// its own.
    /// </summary>
    /// <param name="session">The session of the request.</param>
    /// <param name="key">Names the kind of value and all it is made from.</param>
    /// <param name="indexes">The indexes that <paramref name="make"/> reads.</param>
    /// <param name="make">Reads the value; null is a value, too.</param>
    public static async ValueTask<T> GetKnownAsync<T>(this ISession session, string key, Type[] indexes, Func<ISession, Task<T>> make)
    {
        var own = (Session)session;
        await own.FlushAsync();
        if (own.Database.Caches is not { } caches)
        {
            return await make(own);
        }

        if (caches.Results.TryGet(key, out var known) && caches.MayUse(known))
        {
            return (T)known.Value!;
        }

        var snapshot = new Snapshot(caches.Stamps, Array.ConvertAll(indexes, index => own.Store.GetIndexTable(index)));
        var removals = caches.Results.Removals;
        var value = await make(own);
        caches.Results.Set(key, new CachedResult(snapshot, value), removals);
        return value;
    }
}
