using System.Linq.Expressions;
using OrchardCore.Data.Engine;

namespace OrchardCore.Data.Queries;

/// <summary>
/// A query as linq2db sees it: one table drives (the one that sorts, else the first with a predicate), every other condition
/// restricts its document ids. So the database starts from a filtered index table and no document repeats for a join's sake.
/// </summary>
internal sealed class QueryPlan
{
    private readonly QueryContext _context;
    private readonly Type _driver;

    private QueryPlan(QueryContext context, Type driver)
    {
        _context = context;
        _driver = driver;
        Source = IndexSource.For(driver);
        Rows = Filtered();
    }

    public IndexSource Source { get; }

    /// <summary>All rows, in no order.</summary>
    public IQueryable Rows { get; }

    /// <summary>One document may have several rows in the driving table.</summary>
    public bool MayRepeat => _driver != typeof(DocumentRow) && _context.Model.Session.Facts(_driver)?.HasManyRows != false;

    /// <summary>The plan; null when no index takes part.</summary>
    public static QueryPlan? Of(QueryContext context, Type? driver = null)
    {
        var model = context.Model;
        var conditions = model.Conditions.Conditions;
        if (conditions.Count == 0 && model.Orders.Count == 0)
        {
            return null;
        }

        driver ??= model.Orders.FirstOrDefault()?.IndexType
            ?? conditions.OfType<IndexCondition>().OrderByDescending(c => c.Predicates.Count + c.Sql.Count > 0).FirstOrDefault()?.IndexType
            ?? typeof(DocumentRow);
        return new QueryPlan(context, driver);
    }

    /// <summary>The rows in the order asked for; with <paramref name="always"/> in some stable order.</summary>
    public IQueryable Ordered(bool always)
    {
        var rows = Rows;
        var isFirst = true;
        foreach (var order in _context.Model.Orders)
        {
            rows = Order(rows, order, isFirst);
            isFirst = false;
        }

        return isFirst && !always ? rows : Source.Order(rows, IdKey(), descending: false, isFirst);
    }

    private LambdaExpression IdKey()
    {
        var row = Expression.Parameter(_driver, "x");
        return Expression.Lambda(Expression.Property(row, "Id"), row);
    }

    private IQueryable Order(IQueryable rows, Order order, bool isFirst)
    {
        if (order.Key is null)
        {
            return order.Sql is null ? Source.OrderByRandom(rows, isFirst) : Source.OrderBySql(rows, order.Sql, order.Descending, isFirst);
        }

        return order.IndexType == _driver
            ? Source.Order(rows, order.Key, order.Descending, isFirst)
            : Source.OrderByOther(_context, rows, IndexSource.For(order.IndexType), ConditionOn(order.IndexType), order.Key, order.Descending, isFirst);
    }

    private IndexCondition ConditionOn(Type indexType)
        => _context.Model.Conditions.Conditions.OfType<IndexCondition>().FirstOrDefault(c => c.IndexType == indexType) ?? new IndexCondition(indexType);

    private IQueryable Filtered()
    {
        var model = _context.Model;
        var own = ConditionOn(_driver);
        var rows = Source.Rows(_context, own);
        foreach (var condition in model.Conditions.Conditions)
        {
            if (!ReferenceEquals(condition, own) && !IsImplied(condition))
            {
                rows = Source.Where(rows, id => Matches(condition, id));
            }
        }

        return model.TypeName is { } type && NeedsTypeFilter(type)
            ? Source.Where(rows, id => IdIn(DocumentsOf(type), id))
            : rows;
    }

    // An empty group says nothing.
    private static bool IsImplied(Condition condition) => condition is ConditionGroup { Conditions.Count: 0 };

    private Expression Matches(Condition condition, Expression id)
    {
        if (condition is IndexCondition index)
        {
            var source = IndexSource.For(index.IndexType);
            return IdIn(source.DocumentIds(source.Rows(_context, index)), id);
        }

        var group = (ConditionGroup)condition;
        var parts = group.Conditions.Where(c => !IsImplied(c)).Select(c => Matches(c, id)).ToList();
        return parts.Count == 0 ? Expression.Constant(true)
            : group.IsAny ? parts.Aggregate(Expression.OrElse)
            : parts.Aggregate(Expression.AndAlso);
    }

    private IQueryable<long> DocumentsOf(string type)
    {
        Expression<Func<DocumentRow, bool>> ofType = d => d.Type == type;
        var condition = new IndexCondition(typeof(DocumentRow));
        condition.Predicates.Add(ofType);
        var documents = IndexSource.For(typeof(DocumentRow));
        return documents.DocumentIds(documents.Rows(_context, condition));
    }

    // An index that only documents of this type are in says the same.
    private bool NeedsTypeFilter(string type)
    {
        return _driver == typeof(DocumentRow)
            || _context.Model.Session.Facts(_driver) is not { } facts
            || facts.DocumentTypes.Any(t => TypeNames.Instance[t] != type);
    }

    private static MethodCallExpression IdIn(IQueryable<long> ids, Expression id)
        => Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [typeof(long)], ids.Expression, id);
}
