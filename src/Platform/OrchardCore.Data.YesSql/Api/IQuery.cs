using System.Linq.Expressions;
using YesSql.Indexes;

namespace YesSql;

/// <summary>The start of a query.</summary>
public interface IQuery
{
    IQuery<T> For<T>(bool filterType = true) where T : class;

    IQueryIndex<T> ForIndex<T>() where T : class, IIndex;

    IQuery<object> Any();
}

/// <summary>A query for documents; every call changes this very object. Stands in for YesSql's IQuery.</summary>
public interface IQuery<T> where T : class
{
    /// <summary>Documents that fulfil one of the predicates.</summary>
    IQuery<T> Any(params Func<IQuery<T>, IQuery<T>>[] predicates);

    ValueTask<IQuery<T>> AnyAsync(params Func<IQuery<T>, ValueTask<IQuery<T>>>[] predicates);

    /// <summary>Documents that fulfil all of the predicates.</summary>
    IQuery<T> All(params Func<IQuery<T>, IQuery<T>>[] predicates);

    ValueTask<IQuery<T>> AllAsync(params Func<IQuery<T>, ValueTask<IQuery<T>>>[] predicates);

    IQuery<T> With(Type indexType);

    IQuery<T, TIndex> With<TIndex>() where TIndex : class, IIndex;

    IQuery<T, TIndex> With<TIndex>(Expression<Func<TIndex, bool>> predicate) where TIndex : class, IIndex;

    IQuery<T> Skip(int count);

    IQuery<T> Take(int count);

    /// <summary>Kept for YesSql's sake: results never repeat a document.</summary>
    IQuery<T> NoDuplicates();

    Task<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default);

    Task<IEnumerable<T>> ListAsync(CancellationToken cancellationToken = default);

    IAsyncEnumerable<T> ToAsyncEnumerable(CancellationToken cancellationToken = default);

    Task<int> CountAsync(CancellationToken cancellationToken = default);
}

/// <summary>A query for documents whose last named index is <typeparamref name="TIndex"/>.</summary>
public interface IQuery<T, TIndex> : IQuery<T> where T : class where TIndex : class, IIndex
{
    IQuery<T, TIndex> Where(string sql);

    IQuery<T, TIndex> Where(Func<ISqlDialect, string> sql);

    IQuery<T, TIndex> Where(Expression<Func<TIndex, bool>> predicate);

    /// <summary>A parameter of a SQL text given to Where; its name starts with @.</summary>
    IQuery<T, TIndex> WithParameter(string name, object value);

    IQuery<T, TIndex> OrderBy(Expression<Func<TIndex, object?>> keySelector);

    IQuery<T, TIndex> OrderBy(string sql);

    IQuery<T, TIndex> OrderByDescending(Expression<Func<TIndex, object?>> keySelector);

    IQuery<T, TIndex> OrderByDescending(string sql);

    IQuery<T, TIndex> OrderByRandom();

    IQuery<T, TIndex> ThenBy(Expression<Func<TIndex, object?>> keySelector);

    IQuery<T, TIndex> ThenBy(string sql);

    IQuery<T, TIndex> ThenByDescending(Expression<Func<TIndex, object?>> keySelector);

    IQuery<T, TIndex> ThenByDescending(string sql);

    IQuery<T, TIndex> ThenByRandom();
}

/// <summary>A query for index rows.</summary>
public interface IQueryIndex<T> where T : class, IIndex
{
    IQueryIndex<TIndex> With<TIndex>() where TIndex : class, IIndex;

    IQueryIndex<TIndex> With<TIndex>(Expression<Func<TIndex, bool>> predicate) where TIndex : class, IIndex;

    IQueryIndex<T> Where(string sql);

    IQueryIndex<T> Where(Func<ISqlDialect, string> sql);

    IQueryIndex<T> Where(Expression<Func<T, bool>> predicate);

    IQueryIndex<T> WithParameter(string name, object value);

    IQueryIndex<T> OrderBy(Expression<Func<T, object?>> keySelector);

    IQueryIndex<T> OrderByDescending(Expression<Func<T, object?>> keySelector);

    IQueryIndex<T> ThenBy(Expression<Func<T, object?>> keySelector);

    IQueryIndex<T> ThenByDescending(Expression<Func<T, object?>> keySelector);

    IQueryIndex<T> Skip(int count);

    IQueryIndex<T> Take(int count);

    Task<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default);

    Task<IEnumerable<T>> ListAsync(CancellationToken cancellationToken = default);

    IAsyncEnumerable<T> ToAsyncEnumerable(CancellationToken cancellationToken = default);

    Task<int> CountAsync(CancellationToken cancellationToken = default);
}

/// <summary>Queries on a session.</summary>
public static class QueryExtensions
{
    public static IQuery<T> Query<T>(this ISession session, string? collection = null) where T : class
        => session.Query(collection).For<T>();

    public static IQuery<T, TIndex> Query<T, TIndex>(this ISession session, bool filterType = false, string? collection = null)
        where T : class where TIndex : class, IIndex
        => session.Query(collection).For<T>(filterType).With<TIndex>();

    public static IQuery<T, TIndex> Query<T, TIndex>(this ISession session, Expression<Func<TIndex, bool>> predicate, bool filterType = false, string? collection = null)
        where T : class where TIndex : class, IIndex
        => session.Query(collection).For<T>(filterType).With(predicate);

    public static IQueryIndex<TIndex> QueryIndex<TIndex>(this ISession session, string? collection = null) where TIndex : class, IIndex
        => session.Query(collection).ForIndex<TIndex>();

    public static IQueryIndex<TIndex> QueryIndex<TIndex>(this ISession session, Expression<Func<TIndex, bool>> predicate, string? collection = null)
        where TIndex : class, IIndex
        => session.Query(collection).ForIndex<TIndex>().Where(predicate);
}
