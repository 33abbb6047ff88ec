using System.Text.Json.Nodes;

namespace OrchardCore.Queries;

/// <summary>The named queries of the site.</summary>
public interface IQueryManager
{
    /// <summary>A query that is not stored yet; null when there is no such source.</summary>
    Task<Query?> NewAsync(string source, JsonNode? data = null);

    Task UpdateAsync(Query query, JsonNode? data = null);

    Task SaveAsync(params Query[] queries);

    Task<bool> DeleteQueryAsync(params string[] names);

    Task<Query?> GetQueryAsync(string name);

    Task<IQueryResults> ExecuteQueryAsync(Query query, IDictionary<string, object?> parameters);

    Task<IEnumerable<Query>> ListQueriesAsync(QueryContext? context = null);

    Task<ListQueryResult> PageQueriesAsync(int page, int pageSize, QueryContext? context = null);
}

/// <summary>Runs the queries of one source, e.g. <c>Sql</c>.</summary>
public interface IQuerySource
{
    string Name { get; }

    /// <summary>Takes what belongs to the source from the JSON of a recipe or form.</summary>
    void Update(Query query, JsonNode data);

    Task<IQueryResults> ExecuteQueryAsync(Query query, IDictionary<string, object?> parameters);
}

public interface IQueryResults
{
    IEnumerable<object> Items { get; set; }
}
