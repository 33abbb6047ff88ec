namespace Defus.Members.Map;

/// <summary>A point of the map, in units of its view box; y grows downwards.</summary>
public readonly record struct MapPoint(double X, double Y)
{
    public double DistanceTo(MapPoint other) => Math.Sqrt((X - other.X) * (X - other.X) + (Y - other.Y) * (Y - other.Y));
}
