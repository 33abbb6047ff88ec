using OrchardCore.Data.Documents;
using OrchardCore.Entities;

namespace OrchardCore.Queries;

/// <summary>A named query; what it asks is in a metadata section of its source, e.g. <c>SqlQueryMetadata</c>.</summary>
public class Query : Entity
{
    public string Name { get; set; } = string.Empty;

    public string Source { get; set; } = string.Empty;

    public string? Schema { get; set; }

    /// <summary>Whether the rows name documents, which are then loaded as content items.</summary>
    public bool ReturnContentItems { get; set; }
}

/// <summary>All queries of the site.</summary>
public class QueriesDocument : Document
{
    public Dictionary<string, Query> Queries { get; set; } = new(StringComparer.OrdinalIgnoreCase);
}

/// <summary>Which queries are listed.</summary>
public sealed class QueryContext
{
    public string? Source { get; set; }

    public string? Name { get; set; }

    public bool Sorted { get; set; }
}

public sealed class ListQueryResult
{
    public IEnumerable<Query> Records { get; set; } = [];

    public int Count { get; set; }
}
