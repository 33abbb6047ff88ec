using OrchardCore.DisplayManagement.Shapes;

namespace OrchardCore.DisplayManagement.Zones;

/// <summary>A shape that makes its zones when something is first put into them. Stands in for ZoneHolding.</summary>
public class ZoneHolding : Shape, IZoneHolding
{
    private readonly Func<ValueTask<IShape>> _zoneFactory;
    private Zones? _zones;

    public ZoneHolding(Func<ValueTask<IShape>> zoneFactory)
    {
        _zoneFactory = zoneFactory;
    }

    public Zones Zones => _zones ??= new Zones(this);

    internal ValueTask<IShape> CreateZoneAsync()
    {
        return _zoneFactory();
    }

    protected override bool TryGetMemberImpl(string name, out object? result)
    {
        if (base.TryGetMemberImpl(name, out result) && result is not null)
        {
            return true;
        }

        result = new ZoneOnDemand(this, name);
        return true;
    }
}
