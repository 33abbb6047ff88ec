using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using YesSql;
using YesSql.Indexes;

namespace OrchardCore.Data.Queries;

/// <summary>A query for index rows.</summary>
internal sealed class IndexQuery<T> : IQueryIndex<T> where T : class, IIndex
{
    private readonly QueryModel _model;

    public IndexQuery(QueryModel model)
    {
        _model = model;
        _model.Conditions.On(typeof(T));
    }

    public IQueryIndex<TIndex> With<TIndex>() where TIndex : class, IIndex => new IndexQuery<TIndex>(_model);

    public IQueryIndex<TIndex> With<TIndex>(Expression<Func<TIndex, bool>> predicate) where TIndex : class, IIndex
        => With<TIndex>().Where(predicate);

    public IQueryIndex<T> Where(string sql)
    {
        _model.Conditions.On(typeof(T)).Sql.Add(sql);
        return this;
    }

    public IQueryIndex<T> Where(Func<ISqlDialect, string> sql) => Where(sql(_model.Session.Store.SqlDialect));

    public IQueryIndex<T> Where(Expression<Func<T, bool>> predicate)
    {
        _model.Conditions.On(typeof(T)).Predicates.Add(predicate);
        return this;
    }

    public IQueryIndex<T> WithParameter(string name, object value)
    {
        _model.Parameters[name] = value;
        return this;
    }

    public IQueryIndex<T> OrderBy(Expression<Func<T, object?>> keySelector)
    {
        _model.Orders.Clear();
        return ThenBy(keySelector);
    }

    public IQueryIndex<T> OrderByDescending(Expression<Func<T, object?>> keySelector)
    {
        _model.Orders.Clear();
        return ThenByDescending(keySelector);
    }

    public IQueryIndex<T> ThenBy(Expression<Func<T, object?>> keySelector)
    {
        _model.Orders.Add(new Order(typeof(T), keySelector, null, false));
        return this;
    }

    public IQueryIndex<T> ThenByDescending(Expression<Func<T, object?>> keySelector)
    {
        _model.Orders.Add(new Order(typeof(T), keySelector, null, true));
        return this;
    }

    public IQueryIndex<T> Skip(int count)
    {
        _model.Skip = count;
        return this;
    }

    public IQueryIndex<T> Take(int count)
    {
        _model.Take = count;
        return this;
    }

    public async Task<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default)
        => (await QueryRunner.RowsAsync<T>(_model, _model.Skip, 1, cancellationToken)).FirstOrDefault();

    public async Task<IEnumerable<T>> ListAsync(CancellationToken cancellationToken = default)
        => await QueryRunner.RowsAsync<T>(_model, _model.Skip, _model.Take, cancellationToken);

    public async IAsyncEnumerable<T> ToAsyncEnumerable([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var row in await ListAsync(cancellationToken))
        {
            yield return row;
        }
    }

    public Task<int> CountAsync(CancellationToken cancellationToken = default) => QueryRunner.CountRowsAsync<T>(_model, cancellationToken);
}
