using Fluid;
using Fluid.Values;
using OrchardCore.Liquid;

namespace OrchardCore.Queries.Liquid;

/// <summary><c>{{ Queries.Name | query: parameter: value }}</c> or <c>{{ "Name" | query }}</c>: the result of a named query.</summary>
public sealed class QueryFilter : ILiquidFilter
{
    private readonly IQueryManager _queryManager;

    public QueryFilter(IQueryManager queryManager)
    {
        _queryManager = queryManager;
    }

    public async ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        if ((input.ToObjectValue() as Query ?? await _queryManager.GetQueryAsync(input.ToStringValue())) is not { } query)
        {
            return NilValue.Instance;
        }

        var parameters = arguments.Names.ToDictionary(name => name, name => (object?)arguments[name].ToObjectValue());
        var results = await _queryManager.ExecuteQueryAsync(query, parameters);
        return FluidValue.Create(results.Items, context.Options);
    }
}
