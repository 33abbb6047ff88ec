namespace Defus.Members.Services;

/// <summary>How far two places are from each other.</summary>
public static class Distance
{
    private const double EarthRadius = 6371;

    /// <summary>Kilometres as the crow flies; the arguments are degrees.</summary>
    public static double Kilometres(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var north = double.DegreesToRadians(latitude2 - latitude1) / 2;
        var east = double.DegreesToRadians(longitude2 - longitude1) / 2;
        var a = Math.Sin(north) * Math.Sin(north)
            + Math.Cos(double.DegreesToRadians(latitude1)) * Math.Cos(double.DegreesToRadians(latitude2)) * Math.Sin(east) * Math.Sin(east);

        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }
}
