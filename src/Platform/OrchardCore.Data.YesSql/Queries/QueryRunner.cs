using LinqToDB.Async;
using OrchardCore.Data.Engine;
using YesSql.Indexes;

namespace OrchardCore.Data.Queries;

/// <summary>Runs queries through the caches.</summary>
internal static class QueryRunner
{
    public static async ValueTask<IReadOnlyList<long>> DocumentIdsAsync(QueryModel model, int? skip, int? take, CancellationToken cancellationToken)
        => await CachedAsync(model, "ids", skip, take, async context =>
        {
            var plan = QueryPlan.Of(context);
            if (plan is null)
            {
                return await IdsByTypeAsync(context, skip, take, cancellationToken);
            }

            var rows = plan.Ordered(skip is not null || model.Take is not null);
            if (!plan.MayRepeat)
            {
                return await plan.Source.DocumentIds(plan.Source.Page(rows, skip, take)).ToListAsync(cancellationToken);
            }

            // A document with several rows counts once, at its first place.
            var all = await plan.Source.DocumentIds(rows).ToListAsync(cancellationToken);
            var distinct = all.Distinct().Skip(skip ?? 0);
            return (take is null ? distinct : distinct.Take(take.Value)).ToList();
        }, cancellationToken);

    public static async Task<int> CountDocumentsAsync(QueryModel model, CancellationToken cancellationToken)
        => await CachedAsync(model, "count", null, null, async context =>
        {
            var plan = QueryPlan.Of(context);
            if (plan is null)
            {
                return (await IdsByTypeAsync(context, null, null, cancellationToken)).Count;
            }

            var ids = plan.Source.DocumentIds(plan.Rows);
            return await (plan.MayRepeat ? ids.Distinct() : ids).CountAsync(cancellationToken);
        }, cancellationToken);

    public static async Task<IReadOnlyList<T>> RowsAsync<T>(QueryModel model, int? skip, int? take, CancellationToken cancellationToken) where T : class, IIndex
    {
        var rows = await CachedAsync(model, "rows", skip, take, async context =>
        {
            var plan = QueryPlan.Of(context, typeof(T))!;
            return await ((IQueryable<T>)plan.Source.Page(plan.Ordered(skip is not null || model.Take is not null), skip, take)).ToListAsync(cancellationToken);
        }, cancellationToken);

        // Whoever asks gets rows of their own.
        return rows.ConvertAll(RowCopy<T>.Copy);
    }

    public static async Task<int> CountRowsAsync<T>(QueryModel model, CancellationToken cancellationToken) where T : class, IIndex
        => await CachedAsync(model, "rowcount", null, null, async context =>
            await ((IQueryable<T>)QueryPlan.Of(context, typeof(T))!.Rows).CountAsync(cancellationToken), cancellationToken);

    private static async ValueTask<TResult> CachedAsync<TResult>(
        QueryModel model, string kind, int? skip, int? take, Func<QueryContext, Task<TResult>> run, CancellationToken cancellationToken) where TResult : notnull
    {
        await model.Session.FlushAsync(cancellationToken);
        var key = QueryKey.Of(model, kind, skip, take);
        var caches = key.IsRandom ? null : model.Session.Database.Caches;
        var text = "";
        if (caches is not null)
        {
            text = key.Text;
            if (caches.Results.TryGet(text, out var known) && known.Snapshot.IsCurrent)
            {
                return (TResult)known.Value!;
            }
        }

        var snapshot = caches is null ? default : new Snapshot(caches.Stamps, key.Tables);
        TResult result;
        using (var lease = await model.Session.LeaseAsync(write: false, cancellationToken))
        {
            result = await run(new QueryContext(model, lease.Connection));
        }

        caches?.Results.Set(text, new CachedResult(snapshot, result), caches.Results.Removals);
        return result;
    }

    // No index takes part: one plain statement.
    private static async Task<List<long>> IdsByTypeAsync(QueryContext context, int? skip, int? take, CancellationToken cancellationToken)
    {
        var ids = new List<long>();
        var table = context.Model.Set.Table;
        var command = context.Model.TypeName is { } type ? context.Connection.Command(table.SelectByType, type) : context.Connection.Command(table.SelectAll);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (ids.Count < take + (skip ?? 0) || take is null)
        {
            if (!await reader.ReadAsync(cancellationToken))
            {
                break;
            }

            ids.Add(reader.GetInt64(0));
        }

        return skip > 0 ? ids.Skip(skip.Value).ToList() : ids;
    }

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
