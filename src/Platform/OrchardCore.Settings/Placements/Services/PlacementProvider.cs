using System.Runtime.CompilerServices;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Descriptors.ShapePlacementStrategy;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Placements.Models;

namespace OrchardCore.Placements.Services;

/// <summary>Lets the rules of the database go over those of code and placement files.</summary>
internal sealed class PlacementProvider : IShapePlacementProvider
{
    private static readonly ConditionalWeakTable<PlacementsDocument, IPlacementInfoResolver> _resolvers = [];

    private readonly PlacementsManager _placementsManager;
    private readonly IEnumerable<IPlacementNodeFilterProvider> _filters;

    public PlacementProvider(PlacementsManager placementsManager, IEnumerable<IPlacementNodeFilterProvider> filters)
    {
        _placementsManager = placementsManager;
        _filters = filters;
    }

    public async Task<IPlacementInfoResolver> BuildPlacementInfoResolverAsync(IBuildShapeContext context) =>
        _resolvers.GetValue(await _placementsManager.GetDocumentAsync(), document => new Resolver(document, new PlacementRules(_filters)));

    private sealed class Resolver : IPlacementInfoResolver
    {
        private readonly Dictionary<string, Func<ShapePlacementContext, PlacementInfo?>[]> _placements = new(StringComparer.OrdinalIgnoreCase);

        public Resolver(PlacementsDocument document, PlacementRules rules)
        {
            foreach (var (shapeType, nodes) in document.Placements)
            {
                _placements[shapeType] = [.. nodes.Select(node => rules.Compile(node, $"Placements of {shapeType}"))];
            }
        }

        // Within a shape type a later rule goes over an earlier one, as in placement files.
        public PlacementInfo? ResolvePlacement(ShapePlacementContext placementContext)
        {
            PlacementInfo? placement = null;
            if (_placements.Count == 0 || !_placements.TryGetValue(placementContext.ShapeType, out var rules))
            {
                return null;
            }

            foreach (var rule in rules)
            {
                placement = placement.Combine(rule(placementContext));
            }

            return placement;
        }
    }
}
