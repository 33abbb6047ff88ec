namespace Defus.Members.Map;

/// <summary>The map of Germany in the units of its view box; outlines and scale are made when the project is built.</summary>
public static partial class GermanyMap
{
    /// <summary>Where a place lies on the map (Mercator, as the outlines are).</summary>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    public static MapPoint Project(double latitude, double longitude)
    {
        var north = Math.Log(Math.Tan(Math.PI / 4 + double.DegreesToRadians(latitude) / 2));
        return new MapPoint(Left + Scale * double.DegreesToRadians(longitude), Top - Scale * north);
    }
}
