using System.Collections.Concurrent;
using OrchardCore.DisplayManagement.Descriptors.ShapePlacementStrategy;

namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>
/// The placement rules of a shape type by display type and differentiator: what does not concern a shape is left out, and where only rules
/// of placement files without filters are left, the placement itself is kept.
/// </summary>
internal sealed class PlacementPlans
{
    // Differentiators are names of parts and fields; should code make them up, the rest is looked up each time.
    private const int Limit = 2000;

    private readonly Func<ShapePlacementContext, PlacementInfo?>[] _rules;
    private readonly PlacementInfo? _default;
    private readonly ConcurrentDictionary<Key, Plan> _plans = new();

    public PlacementPlans(IEnumerable<Func<ShapePlacementContext, PlacementInfo?>> rules, string? defaultPlacement)
    {
        _rules = [.. rules];
        _default = defaultPlacement is null ? null : PlacementInfo.FromLocation(defaultPlacement);
    }

    public int RuleCount => _rules.Length;

    public PlacementInfo? Find(ShapePlacementContext context)
    {
        var key = new Key(context.DisplayType, context.Differentiator);
        if (!_plans.TryGetValue(key, out var plan))
        {
            plan = Make(context);
            if (_plans.Count < Limit)
            {
                _plans.TryAdd(key, plan);
            }
        }

        return plan.Rules.Length == 0 ? plan.Known : Combine(plan.Rules, context) ?? _default;
    }

    private Plan Make(ShapePlacementContext context)
    {
        var rules = Array.FindAll(_rules, rule => rule.Target is not PlacementRule known || known.Concerns(context.DisplayType, context.Differentiator));
        return Array.TrueForAll(rules, rule => rule.Target is PlacementRule { HasFilters: false })
            ? new Plan([], Combine(rules, context) ?? _default)
            : new Plan(rules, null);
    }

    private static PlacementInfo? Combine(Func<ShapePlacementContext, PlacementInfo?>[] rules, ShapePlacementContext context)
    {
        PlacementInfo? placement = null;
        foreach (var rule in rules)
        {
            placement = placement.Combine(rule(context));
        }

        return placement;
    }

    private sealed record Plan(Func<ShapePlacementContext, PlacementInfo?>[] Rules, PlacementInfo? Known);

    // A class: dictionaries of keys that are values have to be compiled at every start.
    private sealed record Key(string DisplayType, string? Differentiator);
}
