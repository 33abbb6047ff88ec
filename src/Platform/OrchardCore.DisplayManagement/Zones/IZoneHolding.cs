namespace OrchardCore.DisplayManagement.Zones;

/// <summary>A shape with zones. Stands in for IZoneHolding.</summary>
public interface IZoneHolding : IShape
{
    Zones Zones { get; }
}
