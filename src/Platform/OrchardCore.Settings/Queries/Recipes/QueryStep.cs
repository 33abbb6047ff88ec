using System.Text.Json.Nodes;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace OrchardCore.Queries.Recipes;

/// <summary>The step <c>Queries</c>.</summary>
public sealed class QueryStep : NamedRecipeStepHandler
{
    private readonly IQueryManager _queryManager;

    public QueryStep(IQueryManager queryManager)
        : base("Queries")
    {
        _queryManager = queryManager;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var step = context.Bind<QueryStepModel>();
        foreach (var (entry, i) in step.Queries.Select((entry, i) => (entry, i)))
        {
            var name = Require(entry, nameof(Query.Name), i);
            var source = Require(entry, nameof(Query.Source), i);
            var existing = await _queryManager.GetQueryAsync(name);
            var query = await _queryManager.NewAsync(source, entry)
                ?? throw new RecipeStepException($"$.Queries[{i}].Source", $"no enabled feature provides queries of the source \"{source}\".");
            var before = existing is null ? null : JObject.FromObject(existing);
            var after = JObject.FromObject(query);
            if (!JsonNode.DeepEquals(before, after))
            {
                await _queryManager.SaveAsync(query);
            }

            context.Compared($"query {name}", before, after);
        }
    }

    private static string Require(JsonObject entry, string member, int i)
        => entry.Value<string>(member) is { Length: > 0 } text
            ? text
            : throw new RecipeStepException($"$.Queries[{i}]", $"the query has no \"{member}\".");

    private sealed class QueryStepModel : RecipeStepModel
    {
        public JsonObject[] Queries { get; set; } = [];
    }
}
