using System.Data.Common;
using System.Globalization;
using OrchardCore.Data.Engine;
using OrchardCore.Data.Sessions;
using YesSql.Indexes;

namespace OrchardCore.Data.Queries;

/// <summary>Runs queries through the caches.</summary>
internal static class QueryRunner
{
    public static async ValueTask<IReadOnlyList<long>> DocumentIdsAsync(QueryModel model, int? skip, int? take, CancellationToken cancellationToken)
        => await CachedAsync(model, "ids", skip, take, async connection =>
        {
            var plan = QueryPlan.Of(model);
            if (plan is null)
            {
                return await IdsByTypeAsync(model, connection, skip, take, cancellationToken);
            }

            var isPage = skip is not null || model.Take is not null;
            if (!plan.MayRepeat)
            {
                return await IdsAsync(connection.Query(plan.Ids(skip, take, isPage), model.Parameters), cancellationToken);
            }

            // A document with several rows counts once, at its first place.
            var all = await IdsAsync(connection.Query(plan.Ids(null, null, isPage), model.Parameters), cancellationToken);
            var distinct = all.Distinct().Skip(skip ?? 0);
            return (take is null ? distinct : distinct.Take(take.Value)).ToList();
        }, cancellationToken);

    public static async Task<int> CountDocumentsAsync(QueryModel model, CancellationToken cancellationToken)
        => await CachedAsync(model, "count", null, null, async connection => QueryPlan.Of(model) is { } plan
            ? await CountAsync(connection.Query(plan.Count(plan.MayRepeat), model.Parameters), cancellationToken)
            : (await IdsByTypeAsync(model, connection, null, null, cancellationToken)).Count, cancellationToken);

    public static async Task<IReadOnlyList<T>> RowsAsync<T>(QueryModel model, int? skip, int? take, CancellationToken cancellationToken) where T : class, IIndex
    {
        var rows = await CachedAsync(model, "rows", skip, take, connection => ReadAsync<T>(model, connection, skip, take, cancellationToken), cancellationToken);

        // Whoever asks gets rows of their own.
        return rows.ConvertAll(RowCopy<T>.Copy);
    }

    /// <summary>All rows of an index; nobody keeps them.</summary>
    public static async Task<IReadOnlyList<T>> AllRowsAsync<T>(Session session, CancellationToken cancellationToken) where T : class, IIndex
    {
        var model = new QueryModel(session, session.In(null));
        model.Conditions.On(typeof(T));
        using var lease = await session.LeaseAsync(write: false, cancellationToken);
        return await ReadAsync<T>(model, lease.Connection, null, null, cancellationToken);
    }

    private static async Task<List<T>> ReadAsync<T>(QueryModel model, StoreConnection connection, int? skip, int? take, CancellationToken cancellationToken) where T : class, IIndex
    {
        var columns = IndexColumns.Of(typeof(T));
        var sql = QueryPlan.Of(model, typeof(T))!.Rows(columns.Selected, skip, take, skip is not null || model.Take is not null);
        var result = new List<T>();
        await using var reader = await connection.Query(sql, model.Parameters).ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            result.Add((T)columns.Read(reader, model.Session.Store.Database.Dialect));
        }

        return result;
    }

    public static async Task<int> CountRowsAsync<T>(QueryModel model, CancellationToken cancellationToken) where T : class, IIndex
        => await CachedAsync(model, "rowcount", null, null, async connection =>
            await CountAsync(connection.Query(QueryPlan.Of(model, typeof(T))!.Count(distinctDocuments: false), model.Parameters), cancellationToken), cancellationToken);

    private static async ValueTask<TResult> CachedAsync<TResult>(
        QueryModel model, string kind, int? skip, int? take, Func<StoreConnection, Task<TResult>> run, CancellationToken cancellationToken) where TResult : notnull
    {
        await model.Session.FlushAsync(cancellationToken);
        var key = QueryKey.Of(model, kind, skip, take);
        var caches = key.IsRandom ? null : model.Session.Database.Caches;
        var text = "";
        if (caches is not null)
        {
            text = key.Text;
            if (caches.Results.TryGet(text, out var known) && caches.MayUse(known))
            {
                return (TResult)known.Value!;
            }
        }

        var snapshot = caches is null ? default : new Snapshot(caches.Stamps, key.Tables);
        TResult result;
        using (var lease = await model.Session.LeaseAsync(write: false, cancellationToken))
        {
            result = await run(lease.Connection);
        }

        caches?.Results.Set(text, new CachedResult(snapshot, result), caches.Results.Removals);
        return result;
    }

    // No index takes part: one plain statement.
    private static async Task<List<long>> IdsByTypeAsync(QueryModel model, StoreConnection connection, int? skip, int? take, CancellationToken cancellationToken)
    {
        var table = model.Set.Table;
        var command = model.TypeName is { } type ? connection.Command(table.SelectByType, type) : connection.Command(table.SelectAll);
        var ids = await IdsAsync(command, cancellationToken, take is null ? int.MaxValue : take.Value + (skip ?? 0));
        return skip > 0 ? ids.Skip(skip.Value).ToList() : ids;
    }

    private static async Task<List<long>> IdsAsync(DbCommand command, CancellationToken cancellationToken, int most = int.MaxValue)
    {
        var ids = new List<long>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (ids.Count < most && await reader.ReadAsync(cancellationToken))
        {
            ids.Add(reader.GetInt64(0));
        }

        return ids;
    }

    private static async Task<int> CountAsync(DbCommand command, CancellationToken cancellationToken)
        => Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);

    private static class RowCopy<T> where T : class
    {
        private static readonly System.Reflection.MethodInfo _clone = typeof(object).GetMethod(nameof(MemberwiseClone), System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!;

        public static readonly Converter<T, T> Copy = Make();

        private static Converter<T, T> Make()
        {
            var clone = _clone.CreateDelegate<Func<object, object>>();
            return row => (T)clone(row);
        }
    }
}
