using System.Linq.Expressions;
using OrchardCore.Data.Sessions;

namespace OrchardCore.Data.Queries;

/// <summary>What a query asks for.</summary>
internal sealed class QueryModel
{
    public QueryModel(Session session, Collection set)
    {
        Session = session;
        Set = set;
    }

    public Session Session { get; }

    public Collection Set { get; }

    /// <summary>Only documents of this type; null for all.</summary>
    public string? TypeName { get; set; }

    public ConditionGroup Conditions { get; set; } = new(isAny: false);

    public List<Order> Orders { get; } = [];

    public Dictionary<string, object?> Parameters { get; } = new(StringComparer.Ordinal);

    public int? Skip { get; set; }

    public int? Take { get; set; }
}

internal abstract class Condition;

/// <summary>The document has a row in an index that fulfils all of the predicates.</summary>
internal sealed class IndexCondition : Condition
{
    public IndexCondition(Type indexType)
    {
        IndexType = indexType;
    }

    public Type IndexType { get; }

    public List<LambdaExpression> Predicates { get; } = [];

    public List<string> Sql { get; } = [];
}

/// <summary>One of the conditions is met, or all of them.</summary>
internal sealed class ConditionGroup : Condition
{
    public ConditionGroup(bool isAny)
    {
        IsAny = isAny;
    }

    public bool IsAny { get; }

    public List<Condition> Conditions { get; } = [];

    /// <summary>The condition on an index; asking twice for the same index adds to the same row.</summary>
    public IndexCondition On(Type indexType)
    {
        var condition = Conditions.OfType<IndexCondition>().FirstOrDefault(c => c.IndexType == indexType);
        if (condition is null)
        {
            Conditions.Add(condition = new IndexCondition(indexType));
        }

        return condition;
    }
}

/// <summary>One sort key: an expression, a SQL text, or chance when both are missing.</summary>
internal sealed record Order(Type IndexType, LambdaExpression? Key, string? Sql, bool Descending)
{
    public bool IsRandom => Key is null && Sql is null;
}
