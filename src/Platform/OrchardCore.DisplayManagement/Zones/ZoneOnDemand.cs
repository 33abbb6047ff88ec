using System.Dynamic;
using OrchardCore.DisplayManagement.Shapes;

namespace OrchardCore.DisplayManagement.Zones;

/// <summary>An empty zone: equal to null, and turned into a real one by the first item. Stands in for ZoneOnDemand.</summary>
public sealed class ZoneOnDemand : Shape
{
    private readonly ZoneHolding _parent;
    private readonly string _name;

    public ZoneOnDemand(ZoneHolding parent, string potentialZoneName)
    {
        _parent = parent;
        _name = potentialZoneName;
    }

    public static bool operator ==(ZoneOnDemand? left, object? right)
    {
        return right is null || ReferenceEquals(left, right);
    }

    public static bool operator !=(ZoneOnDemand? left, object? right)
    {
        return !(left == right);
    }

    public override async ValueTask<IShape> AddAsync(object? item, string? position)
    {
        if (item is null)
        {
            return _parent.Zones.Find(_name) ?? this;
        }

        var zone = _parent.Zones.Find(_name);
        if (zone is null)
        {
            zone = await _parent.CreateZoneAsync();
            zone.Properties["Parent"] = _parent;
            zone.Properties["ZoneName"] = _name;
            _parent.Properties[_name] = zone;
        }

        return await zone.AddAsync(item, position);
    }

    public override bool TryConvert(ConvertBinder binder, out object? result)
    {
        if (binder.ReturnType == typeof(bool))
        {
            result = false;
            return true;
        }

        if (binder.ReturnType.IsAssignableFrom(typeof(ZoneOnDemand)))
        {
            result = this;
            return true;
        }

        result = null;
        return binder.ReturnType.IsClass;
    }

    public override bool Equals(object? obj)
    {
        return obj is null || ReferenceEquals(this, obj);
    }

    public override int GetHashCode()
    {
        return HashCode.Combine(_parent, _name);
    }

    public override string ToString()
    {
        return string.Empty;
    }

    protected override bool TryGetMemberImpl(string name, out object? result)
    {
        result = null;
        return true;
    }
}
