namespace Defus.Members.Map;

/// <summary>Moves markers of neighbouring cities apart, so that each can be hit with a finger.</summary>
public static class MarkerLayout
{
    private const int MaxRounds = 200;

    /// <summary>The points in the same order, at least <paramref name="distance"/> apart as far as the rounds suffice.</summary>
    public static IReadOnlyList<MapPoint> Spread(IReadOnlyList<MapPoint> points, double distance)
    {
        var spread = points.ToArray();
        for (var round = 0; round < MaxRounds && PushApart(spread, distance); round++)
        {
        }

        return spread;
    }

    // True when something had to be moved.
    private static bool PushApart(MapPoint[] points, double distance)
    {
        var moved = false;
        for (var i = 0; i < points.Length; i++)
        {
            for (var j = i + 1; j < points.Length; j++)
            {
                var gap = points[i].DistanceTo(points[j]);
                if (gap >= distance)
                {
                    continue;
                }

                // Two at the same place part along a direction of their own, always the same one.
                var (x, y) = gap > 0.001
                    ? ((points[j].X - points[i].X) / gap, (points[j].Y - points[i].Y) / gap)
                    : (Math.Cos(i + j), Math.Sin(i + j));
                var push = (distance - gap) / 2 + 0.05;
                points[i] = new MapPoint(points[i].X - x * push, points[i].Y - y * push);
                points[j] = new MapPoint(points[j].X + x * push, points[j].Y + y * push);
                moved = true;
            }
        }

        return moved;
    }
}
