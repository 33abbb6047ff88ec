using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using YesSql;
using YesSql.Indexes;

namespace OrchardCore.Data.Queries;

/// <summary>A query for documents.</summary>
internal class DocumentQuery<T> : IQuery<T> where T : class
{
    public DocumentQuery(QueryModel model)
    {
        Model = model;
    }

    public QueryModel Model { get; }

    public IQuery<T> Any(params Func<IQuery<T>, IQuery<T>>[] predicates) => Group(true, predicates);

    public IQuery<T> All(params Func<IQuery<T>, IQuery<T>>[] predicates) => Group(false, predicates);

    public ValueTask<IQuery<T>> AnyAsync(params Func<IQuery<T>, ValueTask<IQuery<T>>>[] predicates) => GroupAsync(true, predicates);

    public ValueTask<IQuery<T>> AllAsync(params Func<IQuery<T>, ValueTask<IQuery<T>>>[] predicates) => GroupAsync(false, predicates);

    public IQuery<T> With(Type indexType)
    {
        Model.Conditions.On(indexType);
        return this;
    }

    public IQuery<T, TIndex> With<TIndex>() where TIndex : class, IIndex
    {
        Model.Conditions.On(typeof(TIndex));
        return new DocumentQuery<T, TIndex>(Model);
    }

    public IQuery<T, TIndex> With<TIndex>(Expression<Func<TIndex, bool>> predicate) where TIndex : class, IIndex
        => With<TIndex>().Where(predicate);

    public IQuery<T> Skip(int count)
    {
        Model.Skip = count;
        return this;
    }

    public IQuery<T> Take(int count)
    {
        Model.Take = count;
        return this;
    }

    public IQuery<T> NoDuplicates() => this;

    public async Task<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default)
    {
        var ids = await QueryRunner.DocumentIdsAsync(Model, Model.Skip, 1, cancellationToken);
        return (await Model.Session.Reader.ReadAsync<T>(Model.Set, ids, cancellationToken)).FirstOrDefault();
    }

    public async Task<IEnumerable<T>> ListAsync(CancellationToken cancellationToken = default)
    {
        var ids = await QueryRunner.DocumentIdsAsync(Model, Model.Skip, Model.Take, cancellationToken);
        return await Model.Session.Reader.ReadAsync<T>(Model.Set, ids, cancellationToken);
    }

    public async IAsyncEnumerable<T> ToAsyncEnumerable([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var document in await ListAsync(cancellationToken))
        {
            yield return document;
        }
    }

    public Task<int> CountAsync(CancellationToken cancellationToken = default) => QueryRunner.CountDocumentsAsync(Model, cancellationToken);

    private IQuery<T> Group(bool isAny, Func<IQuery<T>, IQuery<T>>[] predicates)
    {
        var pending = GroupAsync(isAny, Array.ConvertAll(predicates, p => new Func<IQuery<T>, ValueTask<IQuery<T>>>(q => ValueTask.FromResult(p(q)))));
        return pending.GetAwaiter().GetResult();
    }

    // Every predicate fills a group of its own; the groups become one condition of this query.
    private async ValueTask<IQuery<T>> GroupAsync(bool isAny, Func<IQuery<T>, ValueTask<IQuery<T>>>[] predicates)
    {
        var outer = Model.Conditions;
        var group = new ConditionGroup(isAny);
        try
        {
            foreach (var predicate in predicates)
            {
                Model.Conditions = new ConditionGroup(isAny: false);
                await predicate(this);
                group.Conditions.Add(Model.Conditions);
            }
        }
        finally
        {
            Model.Conditions = outer;
        }

        if (group.Conditions.Count > 0)
        {
            outer.Conditions.Add(group);
        }

        return this;
    }
}

/// <summary>A query for documents whose last named index is <typeparamref name="TIndex"/>.</summary>
internal sealed class DocumentQuery<T, TIndex> : DocumentQuery<T>, IQuery<T, TIndex> where T : class where TIndex : class, IIndex
{
    public DocumentQuery(QueryModel model)
        : base(model)
    {
    }

    public IQuery<T, TIndex> Where(string sql)
    {
        Model.Conditions.On(typeof(TIndex)).Sql.Add(sql);
        return this;
    }

    public IQuery<T, TIndex> Where(Func<ISqlDialect, string> sql) => Where(sql(Model.Session.Store.SqlDialect));

    public IQuery<T, TIndex> Where(Expression<Func<TIndex, bool>> predicate)
    {
        Model.Conditions.On(typeof(TIndex)).Predicates.Add(predicate);
        return this;
    }

    public IQuery<T, TIndex> WithParameter(string name, object value)
    {
        Model.Parameters[name] = value;
        return this;
    }

    public IQuery<T, TIndex> OrderBy(Expression<Func<TIndex, object?>> keySelector) => First(keySelector, null, false);

    public IQuery<T, TIndex> OrderBy(string sql) => First(null, sql, false);

    public IQuery<T, TIndex> OrderByDescending(Expression<Func<TIndex, object?>> keySelector) => First(keySelector, null, true);

    public IQuery<T, TIndex> OrderByDescending(string sql) => First(null, sql, true);

    public IQuery<T, TIndex> OrderByRandom() => First(null, null, false);

    public IQuery<T, TIndex> ThenBy(Expression<Func<TIndex, object?>> keySelector) => Then(keySelector, null, false);

    public IQuery<T, TIndex> ThenBy(string sql) => Then(null, sql, false);

    public IQuery<T, TIndex> ThenByDescending(Expression<Func<TIndex, object?>> keySelector) => Then(keySelector, null, true);

    public IQuery<T, TIndex> ThenByDescending(string sql) => Then(null, sql, true);

    public IQuery<T, TIndex> ThenByRandom() => Then(null, null, false);

    private DocumentQuery<T, TIndex> First(LambdaExpression? key, string? sql, bool descending)
    {
        Model.Orders.Clear();
        return Then(key, sql, descending);
    }

    private DocumentQuery<T, TIndex> Then(LambdaExpression? key, string? sql, bool descending)
    {
        Model.Orders.Add(new Order(typeof(TIndex), key, sql, descending));
        return this;
    }
}
