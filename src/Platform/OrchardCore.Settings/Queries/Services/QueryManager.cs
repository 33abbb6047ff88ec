using System.Text.Json.Nodes;
using OrchardCore.Documents;

namespace OrchardCore.Queries.Services;

public sealed class QueryManager : IQueryManager
{
    private readonly IDocumentManager<QueriesDocument> _documents;
    private readonly IEnumerable<IQuerySource> _sources;

    public QueryManager(IDocumentManager<QueriesDocument> documents, IEnumerable<IQuerySource> sources)
    {
        _documents = documents;
        _sources = sources;
    }

    public async Task<Query?> NewAsync(string source, JsonNode? data = null)
    {
        if (FindSource(source) is not { } found)
        {
            return null;
        }

        var query = new Query { Source = found.Name };
        await UpdateAsync(query, data);
        return query;
    }

    public Task UpdateAsync(Query query, JsonNode? data = null)
    {
        if (data is not null)
        {
            query.Name = data.Value<string>(nameof(Query.Name)) ?? query.Name;
            query.Schema = data.Value<string>(nameof(Query.Schema)) ?? query.Schema;
            query.ReturnContentItems = data.Value<bool?>(nameof(Query.ReturnContentItems)) ?? query.ReturnContentItems;

            // An exported query has what it asks in its sections, one written by hand in the members its source knows.
            if (data[nameof(Query.Properties)] is JsonObject sections)
            {
                query.Properties = sections.DeepClone().AsObject();
            }

            FindSource(query.Source)?.Update(query, data);
        }

        return Task.CompletedTask;
    }

    public async Task SaveAsync(params Query[] queries)
    {
        var document = await _documents.GetOrCreateMutableAsync();
        foreach (var query in queries)
        {
            document.Queries[query.Name] = query;
        }

        await _documents.UpdateAsync(document);
    }

    public async Task<bool> DeleteQueryAsync(params string[] names)
    {
        var document = await _documents.GetOrCreateMutableAsync();
        var removed = names.Count(name => !string.IsNullOrEmpty(name) && document.Queries.Remove(name));
        if (removed > 0)
        {
            await _documents.UpdateAsync(document);
        }

        return removed > 0;
    }

    public async Task<Query?> GetQueryAsync(string name)
        => (await _documents.GetOrCreateImmutableAsync()).Queries.GetValueOrDefault(name ?? string.Empty);

    public Task<IQueryResults> ExecuteQueryAsync(Query query, IDictionary<string, object?> parameters)
        => (FindSource(query.Source) ?? throw new InvalidOperationException($"The query \"{query.Name}\" is of the source \"{query.Source}\", which no enabled feature provides."))
            .ExecuteQueryAsync(query, parameters);

    public async Task<IEnumerable<Query>> ListQueriesAsync(QueryContext? context = null)
    {
        var queries = (await _documents.GetOrCreateImmutableAsync()).Queries.Values.Where(query =>
            (context?.Source is null || query.Source == context.Source)
            && (context?.Name is null || query.Name.Contains(context.Name, StringComparison.OrdinalIgnoreCase)));
        return context?.Sorted == true ? queries.OrderBy(query => query.Name, StringComparer.OrdinalIgnoreCase) : queries;
    }

    public async Task<ListQueryResult> PageQueriesAsync(int page, int pageSize, QueryContext? context = null)
    {
        var queries = (await ListQueriesAsync(context)).ToArray();
        return new ListQueryResult { Count = queries.Length, Records = queries.Skip((page - 1) * pageSize).Take(pageSize) };
    }

    private IQuerySource? FindSource(string name) => _sources.FirstOrDefault(source => source.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
