using OrchardCore.Data.Engine;

namespace OrchardCore.Data.Queries;

/// <summary>
/// Writes a query as SQL: one table drives (the one that sorts, else the first with a predicate), every other condition restricts its
/// document ids. So the database starts from a filtered index table and no document repeats for a join's sake.
/// </summary>
internal sealed class QueryPlan
{
    private readonly QueryModel _model;
    private readonly Type? _driver;

    private QueryPlan(QueryModel model, Type? driver)
    {
        _model = model;
        _driver = driver;
    }

    /// <summary>One document may have several rows in the driving table.</summary>
    public bool MayRepeat => _driver is not null && _model.Session.Facts(_driver)?.HasManyRows != false;

    /// <summary>The plan; null when no index takes part.</summary>
    public static QueryPlan? Of(QueryModel model, Type? driver = null)
    {
        var conditions = model.Conditions.Conditions;
        if (conditions.Count == 0 && model.Orders.Count == 0)
        {
            return null;
        }

        driver ??= model.Orders.FirstOrDefault()?.IndexType
            ?? conditions.OfType<IndexCondition>().OrderByDescending(c => c.Predicates.Count + c.Sql.Count > 0).FirstOrDefault()?.IndexType;
        return new QueryPlan(model, driver);
    }

    /// <summary>Selects the ids of the documents.</summary>
    public SqlText Ids(int? skip, int? take, bool isPage) => Rows([DocumentId(_driver)], skip, take, isPage);

    /// <summary>Counts the rows, or the documents that have them.</summary>
    public SqlText Count(bool distinctDocuments)
    {
        var context = new QueryContext(_model, new SqlText());
        context.Sql.Append(distinctDocuments ? $"SELECT COUNT(DISTINCT {Qualified(context, DocumentId(_driver))})" : "SELECT COUNT(*)");
        WriteSource(context);
        return context.Sql;
    }

    /// <summary>Selects columns of the rows in the order asked for; a page has a stable order in any case.</summary>
    public SqlText Rows(IReadOnlyList<string> columns, int? skip, int? take, bool isPage)
    {
        var context = new QueryContext(_model, new SqlText());
        context.Sql.Append("SELECT ");
        for (var i = 0; i < columns.Count; i++)
        {
            context.Sql.Append(i == 0 ? "" : ", ").Append(Qualified(context, columns[i]));
        }

        WriteSource(context);
        if (isPage || _model.Orders.Count > 0)
        {
            context.Sql.Append(" ORDER BY ");
            foreach (var order in _model.Orders)
            {
                WriteOrder(context, order);
                context.Sql.Append(order.Descending ? " DESC, " : ", ");
            }

            context.Sql.Append(Qualified(context, "Id"));
        }

        if (take is not null || skip > 0)
        {
            context.Sql.Append(" LIMIT ").Value(take ?? long.MaxValue).Append(" OFFSET ").Value((long)(skip ?? 0));
        }

        return context.Sql;
    }

    private static string DocumentId(Type? table) => table is null ? "Id" : "DocumentId";

    private string Qualified(QueryContext context, string column) => Qualified(context, _driver, column);

    private static string Qualified(QueryContext context, Type? table, string column) => $"{context.Table(table)}.{context.Dialect.QuoteForColumnName(column)}";

    private void WriteOrder(QueryContext context, Order order)
    {
        var sql = context.Sql;
        if (order.Key is null)
        {
            sql.Append(order.Sql ?? context.Dialect.RandomOrderByClause);
        }
        else if (order.IndexType == _driver)
        {
            PredicateSql.WriteKey(context, order.IndexType, order.Key);
        }
        else
        {
            // The key of the first row that the other index has of the document.
            sql.Append("(SELECT ");
            PredicateSql.WriteKey(context, order.IndexType, order.Key);
            sql.Append(" FROM ").Append(context.Table(order.IndexType)).Append(" WHERE ")
                .Append(Qualified(context, order.IndexType, "DocumentId")).Append(" = ").Append(Qualified(context, DocumentId(_driver)));
            WriteOwn(context, ConditionOn(order.IndexType), " AND ");
            sql.Append(" LIMIT 1)");
        }
    }

    // FROM and WHERE.
    private void WriteSource(QueryContext context)
    {
        context.Sql.Append(" FROM ").Append(context.Table(_driver));
        var own = _driver is null ? null : ConditionOn(_driver);
        var isFirst = own is null || !WriteOwn(context, own, " WHERE ");
        foreach (var condition in _model.Conditions.Conditions)
        {
            if (!ReferenceEquals(condition, own) && !IsImplied(condition))
            {
                context.Sql.Append(isFirst ? " WHERE " : " AND ");
                WriteMatch(context, condition);
                isFirst = false;
            }
        }

        if (_model.TypeName is { } type && NeedsTypeFilter(type))
        {
            context.Sql.Append(isFirst ? " WHERE " : " AND ").Append(Qualified(context, DocumentId(_driver))).Append(" IN (SELECT ").Append(Qualified(context, null, "Id"))
                .Append(" FROM ").Append(context.Table(null)).Append(" WHERE ").Append(Qualified(context, null, "Type")).Append(" = ").Value(type).Append(")");
        }
    }

    private IndexCondition ConditionOn(Type indexType)
        => _model.Conditions.Conditions.OfType<IndexCondition>().FirstOrDefault(c => c.IndexType == indexType) ?? new IndexCondition(indexType);

    /// <summary>Writes what a condition says of its rows; false when it says nothing.</summary>
    private static bool WriteOwn(QueryContext context, IndexCondition condition, string before)
    {
        var next = before;
        foreach (var predicate in condition.Predicates)
        {
            context.Sql.Append(next);
            PredicateSql.Write(context, condition.IndexType, predicate);
            next = " AND ";
        }

        foreach (var sql in condition.Sql)
        {
            context.Sql.Append(next).Append("(").Append(sql).Append(")");
            next = " AND ";
        }

        return condition.Predicates.Count + condition.Sql.Count > 0;
    }

    // An empty group says nothing.
    private static bool IsImplied(Condition condition) => condition is ConditionGroup group && group.Conditions.All(IsImplied);

    private void WriteMatch(QueryContext context, Condition condition)
    {
        if (condition is IndexCondition index)
        {
            context.Sql.Append(Qualified(context, DocumentId(_driver))).Append(" IN (SELECT ").Append(Qualified(context, index.IndexType, "DocumentId"))
                .Append(" FROM ").Append(context.Table(index.IndexType));
            WriteOwn(context, index, " WHERE ");
            context.Sql.Append(")");
            return;
        }

        var group = (ConditionGroup)condition;
        var next = "(";
        foreach (var part in group.Conditions.Where(c => !IsImplied(c)))
        {
            context.Sql.Append(next);
            WriteMatch(context, part);
            next = group.IsAny ? " OR " : " AND ";
        }

        context.Sql.Append(")");
    }

    // An index that only documents of this type are in says the same.
    private bool NeedsTypeFilter(string type)
        => _driver is null
            || _model.Session.Facts(_driver) is not { } facts
            || facts.DocumentTypes.Any(t => TypeNames.Instance[t] != type);
}
