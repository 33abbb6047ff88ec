namespace OrchardCore.DisplayManagement.Descriptors.ShapePlacementStrategy;

/// <summary>A compiled placement rule.</summary>
internal sealed class PlacementRule
{
    private readonly string? _displayType;
    private readonly string? _differentiator;
    private readonly (IPlacementNodeFilterProvider Filter, string[] Values)[] _filters;
    private readonly PlacementInfo _placement;

    public PlacementRule(
        string? displayType, string? differentiator, (IPlacementNodeFilterProvider Filter, string[] Values)[] filters, PlacementInfo placement)
    {
        _displayType = displayType;
        _differentiator = differentiator;
        _filters = filters;
        _placement = placement;
    }

    /// <summary>Whether the rule needs to look at more than display type and differentiator.</summary>
    public bool HasFilters => _filters.Length > 0;

    public bool Concerns(string displayType, string? differentiator)
    {
        return (_displayType is null || _displayType == displayType) && (_differentiator is null || _differentiator == differentiator);
    }

    /// <summary>The placement when the rule applies, else null.</summary>
    public PlacementInfo? Find(ShapePlacementContext context)
    {
        if (!Concerns(context.DisplayType, context.Differentiator))
        {
            return null;
        }

        foreach (var (filter, values) in _filters)
        {
            if (!filter.IsMatch(context, values))
            {
                return null;
            }
        }

        return _placement;
    }
}
