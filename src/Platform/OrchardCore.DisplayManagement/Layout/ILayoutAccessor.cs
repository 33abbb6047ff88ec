using OrchardCore.DisplayManagement.Zones;

namespace OrchardCore.DisplayManagement.Layout;

/// <summary>The layout of the current request. Stands in for ILayoutAccessor.</summary>
public interface ILayoutAccessor
{
    Task<IZoneHolding> GetLayoutAsync();
}

internal sealed class LayoutAccessor : ILayoutAccessor
{
    private readonly IShapeFactory _shapeFactory;
    private IZoneHolding? _layout;

    public LayoutAccessor(IShapeFactory shapeFactory)
    {
        _shapeFactory = shapeFactory;
    }

    public async Task<IZoneHolding> GetLayoutAsync()
    {
        if (_layout is not null)
        {
            return _layout;
        }

        var shape = await _shapeFactory.CreateAsync(
            "Layout", () => ValueTask.FromResult<IShape>(new ZoneHolding(() => _shapeFactory.CreateAsync("Zone"))));
        return _layout = shape as IZoneHolding
            ?? throw new InvalidOperationException("The layout shape must have zones; something replaced it by a shape without them.");
    }
}
