using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using LinqToDB;
using LinqToDB.Data;
using OrchardCore.Data.Engine;
using YesSql.Indexes;

namespace OrchardCore.Data.Queries;

/// <summary>Builds linq2db queries over one table.</summary>
internal abstract class IndexSource
{
    private static readonly ConcurrentDictionary<Type, IndexSource> _all = new();

    public static IndexSource For(Type indexType)
        => _all.GetOrAdd(indexType, t => (IndexSource)Activator.CreateInstance(typeof(IndexSource<>).MakeGenericType(t))!);

    /// <summary>The rows that fulfil the condition.</summary>
    public abstract IQueryable Rows(QueryContext context, IndexCondition condition);

    public abstract IQueryable<long> DocumentIds(IQueryable rows);

    /// <summary>The rows whose document fulfils a condition on its id.</summary>
    public abstract IQueryable Where(IQueryable rows, Func<Expression, Expression> documentCondition);

    public abstract IQueryable Order(IQueryable rows, LambdaExpression key, bool descending, bool isFirst);

    /// <summary>Sorts by a key of another index's row of the same document.</summary>
    public abstract IQueryable OrderByOther(QueryContext context, IQueryable rows, IndexSource other, IndexCondition otherCondition, LambdaExpression key, bool descending, bool isFirst);

    public abstract IQueryable OrderByRandom(IQueryable rows, bool isFirst);

    public abstract IQueryable OrderBySql(IQueryable rows, string sql, bool descending, bool isFirst);

    public abstract IQueryable Page(IQueryable rows, int? skip, int? take);

    /// <summary>Whether the value is among what <paramref name="select"/> gives for the rows.</summary>
    public abstract Expression Contains(IQueryable rows, LambdaExpression select, Expression value);

    /// <summary>The key of the first of the rows that belong to a document, as an expression over the document's id.</summary>
    public abstract Expression KeyOf(IQueryable rows, LambdaExpression key, Expression documentId);

    protected static IQueryable Sort(IQueryable rows, Type rowType, LambdaExpression key, bool descending, bool isFirst)
    {
        var method = (isFirst ? "OrderBy" : "ThenBy") + (descending ? "Descending" : "");
        return rows.Provider.CreateQuery(Expression.Call(typeof(Queryable), method, [rowType, key.Body.Type], rows.Expression, Expression.Quote(key)));
    }

    // Keys come as object; what counts is their own type.
    protected static LambdaExpression Unboxed(LambdaExpression lambda)
    {
        var body = lambda.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert && convert.Type == typeof(object) ? convert.Operand : lambda.Body;
        return Expression.Lambda(body, lambda.Parameters);
    }
}

internal static class RandomOrder
{
    [Sql.Function("RANDOM", ServerSideOnly = true, IsPure = false)]
    public static double Next() => throw new InvalidOperationException("Only the database draws lots.");
}

internal sealed class IndexSource<TIndex> : IndexSource where TIndex : class
{
    private static readonly MethodInfo _property = typeof(Sql).GetMethod(nameof(Sql.Property))!.MakeGenericMethod(typeof(long));

    public override IQueryable Rows(QueryContext context, IndexCondition condition)
    {
        var rewriter = new PredicateRewriter(context);
        var rows = Table(context, condition);
        foreach (var predicate in condition.Predicates)
        {
            rows = rows.Where((Expression<Func<TIndex, bool>>)rewriter.Visit(predicate));
        }

        return rows;
    }

    public override IQueryable<long> DocumentIds(IQueryable rows) => ((IQueryable<TIndex>)rows).Select(DocumentId());

    public override IQueryable Where(IQueryable rows, Func<Expression, Expression> documentCondition)
    {
        var id = DocumentId();
        var condition = Expression.Lambda<Func<TIndex, bool>>(documentCondition(id.Body), id.Parameters);
        return ((IQueryable<TIndex>)rows).Where(condition);
    }

    public override IQueryable Order(IQueryable rows, LambdaExpression key, bool descending, bool isFirst)
        => Sort(rows, typeof(TIndex), Unboxed(key), descending, isFirst);

    public override IQueryable OrderByOther(
        QueryContext context, IQueryable rows, IndexSource other, IndexCondition otherCondition, LambdaExpression key, bool descending, bool isFirst)
    {
        var id = DocumentId();
        var value = other.KeyOf(other.Rows(context, otherCondition), key, id.Body);
        return Sort(rows, typeof(TIndex), Expression.Lambda(value, id.Parameters), descending, isFirst);
    }

    public override IQueryable OrderByRandom(IQueryable rows, bool isFirst)
        => Sort(rows, typeof(TIndex), (Expression<Func<TIndex, double>>)(x => RandomOrder.Next()), descending: false, isFirst);

    public override IQueryable OrderBySql(IQueryable rows, string sql, bool descending, bool isFirst)
        => Sort(rows, typeof(TIndex), (Expression<Func<TIndex, object?>>)(x => Sql.Expr<object?>(new RawSqlString(sql))), descending, isFirst);

    public override IQueryable Page(IQueryable rows, int? skip, int? take)
    {
        var page = (IQueryable<TIndex>)rows;
        page = skip > 0 ? page.Skip(skip.Value) : page;
        return take is not null ? page.Take(take.Value) : page;
    }

    public override Expression Contains(IQueryable rows, LambdaExpression select, Expression value)
    {
        select = Unboxed(select);
        var values = Expression.Call(typeof(Queryable), nameof(Queryable.Select), [typeof(TIndex), select.Body.Type], rows.Expression, Expression.Quote(select));
        return Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [select.Body.Type], values, value);
    }

    public override Expression KeyOf(IQueryable rows, LambdaExpression key, Expression documentId)
    {
        key = Unboxed(key);
        var id = DocumentId();
        var own = Expression.Lambda<Func<TIndex, bool>>(Expression.Equal(id.Body, documentId), id.Parameters);
        var keys = Expression.Call(
            typeof(Queryable), nameof(Queryable.Select), [typeof(TIndex), key.Body.Type], ((IQueryable<TIndex>)rows).Where(own).Expression, Expression.Quote(key));
        return Expression.Call(typeof(Queryable), nameof(Queryable.FirstOrDefault), [key.Body.Type], keys);
    }

    // A parameter of its own every time: one table may occur at several levels of a query.
    private static Expression<Func<TIndex, long>> DocumentId()
    {
        var row = Expression.Parameter(typeof(TIndex), "x");
        var name = typeof(TIndex) == typeof(DocumentRow) ? nameof(DocumentRow.Id) : "DocumentId";
        return Expression.Lambda<Func<TIndex, long>>(Expression.Call(_property, row, Expression.Constant(name)), row);
    }

    private static IQueryable<TIndex> Table(QueryContext context, IndexCondition condition)
    {
        var name = typeof(TIndex) == typeof(DocumentRow) ? context.Model.Set.Table.Name : context.TableName(typeof(TIndex));
        if (condition.Sql.Count == 0)
        {
            return context.Linq.GetTable<TIndex>().TableName(name);
        }

        var sql = $"SELECT * FROM {context.Dialect.QuoteForTableName(name)} WHERE ({string.Join(") AND (", condition.Sql)})";
        var parameters = context.Model.Parameters.Select(p => new DataParameter(p.Key.TrimStart('@'), context.Dialect.ToDatabase(p.Value))).ToArray();
        return context.Linq.FromSql<TIndex>(new RawSqlString(sql), [.. parameters]);
    }
}
