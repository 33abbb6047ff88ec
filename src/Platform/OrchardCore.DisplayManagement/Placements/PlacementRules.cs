using System.Text.Json;

namespace OrchardCore.DisplayManagement.Descriptors.ShapePlacementStrategy;

/// <summary>Turns placement rules as written into functions.</summary>
public sealed class PlacementRules
{
    private readonly Dictionary<string, IPlacementNodeFilterProvider> _filters;

    public PlacementRules(IEnumerable<IPlacementNodeFilterProvider> filters)
    {
        _filters = new(StringComparer.OrdinalIgnoreCase);
        foreach (var filter in filters)
        {
            _filters[filter.Key] = filter;
        }
    }

    /// <summary>Reads a placement file; <paramref name="source"/> names it in errors and in the shapes it places.</summary>
    /// <exception cref="InvalidOperationException">The file is not valid.</exception>
    public static PlacementFile Parse(Stream json, string source)
    {
        try
        {
            return JsonSerializer.Deserialize<PlacementFile>(json, JOptions.Default) ?? [];
        }
        catch (JsonException ex)
        {
            throw new InvalidOperationException($"'{source}' is not a valid placement file: {ex.Message}", ex);
        }
    }

    /// <summary>A function that gives the rule's placement when the rule applies, else null.</summary>
    /// <exception cref="InvalidOperationException">The rule names a filter that does not exist or is not written rightly.</exception>
    public Func<ShapePlacementContext, PlacementInfo?> Compile(PlacementNode node, string source)
    {
        var placement = new PlacementInfo(node.Location, source, node.ShapeType, null, node.Alternates, node.Wrappers);
        var filters = node.Filters.Select(filter => Filter(filter.Key, filter.Value, source)).ToArray();
        var displayType = string.IsNullOrEmpty(node.DisplayType) ? null : node.DisplayType;
        var differentiator = string.IsNullOrEmpty(node.Differentiator) ? null : node.Differentiator;

        return new PlacementRule(displayType, differentiator, filters, placement).Find;
    }

    private (IPlacementNodeFilterProvider Filter, string[] Values) Filter(string key, JsonElement value, string source)
    {
        if (!_filters.TryGetValue(key, out var filter))
        {
            throw new InvalidOperationException($"A placement in '{source}' uses the filter '{key}', which no feature provides.");
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => (filter, [value.GetString()!]),
            JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
                => (filter, [.. value.EnumerateArray().Select(item => item.GetString()!)]),
            _ => throw new InvalidOperationException($"The filter '{key}' of a placement in '{source}' must be a text or a list of texts."),
        };
    }
}
