using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Theming;

namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>The placements of the shape table, that is of code and placement files.</summary>
internal sealed class ShapeTablePlacementProvider : IShapePlacementProvider
{
    private readonly IShapeTableManager _shapeTableManager;
    private readonly IThemeManager _themeManager;
    private Task<IPlacementInfoResolver>? _resolver;

    public ShapeTablePlacementProvider(IShapeTableManager shapeTableManager, IThemeManager themeManager)
    {
        _shapeTableManager = shapeTableManager;
        _themeManager = themeManager;
    }

    public Task<IPlacementInfoResolver> BuildPlacementInfoResolverAsync(IBuildShapeContext context)
    {
        return _resolver ??= CreateAsync();
    }

    private async Task<IPlacementInfoResolver> CreateAsync()
    {
        return new Resolver(await _themeManager.GetShapeTableAsync(_shapeTableManager));
    }

    private sealed class Resolver : IPlacementInfoResolver
    {
        private readonly ShapeTable _shapeTable;

        public Resolver(ShapeTable shapeTable)
        {
            _shapeTable = shapeTable;
        }

        public PlacementInfo? ResolvePlacement(ShapePlacementContext placementContext)
        {
            var placement = _shapeTable.FindDescriptor(placementContext.ShapeType)?.Placement(placementContext);
            if (placement is not null)
            {
                placementContext.Source = placement.Source;
            }

            return placement;
        }
    }
}
