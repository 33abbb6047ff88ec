using OrchardCore.DisplayManagement.Shapes;

namespace OrchardCore.DisplayManagement.Zones;

/// <summary>The zones of a shape by name. Stands in for Zones.</summary>
public sealed class Zones : Composite
{
    private readonly ZoneHolding _parent;

    public Zones(ZoneHolding parent)
    {
        _parent = parent;
    }

    /// <summary>The zone, or a stand-in that becomes one when something is added to it.</summary>
    public IShape this[string name]
    {
        get => Find(name) ?? new ZoneOnDemand(_parent, name);
        set => _parent.Properties[name] = value;
    }

    public bool IsNotEmpty(string name)
    {
        return Find(name) is not null;
    }

    internal IShape? Find(string name)
    {
        return _parent.Properties.TryGetValue(name, out var value) ? value as IShape : null;
    }

    protected override bool TryGetMemberImpl(string name, out object? result)
    {
        result = this[name];
        return true;
    }

    protected override bool TrySetMemberImpl(string name, object? value)
    {
        if (value is IShape zone)
        {
            this[name] = zone;
        }

        return value is IShape;
    }
}
