using System.Collections.Concurrent;
using OrchardCore.DisplayManagement.Descriptors;

namespace OrchardCore.DisplayManagement.Views;

/// <summary>Locations written in drivers, parsed once. They are constants of the code, hence few; should a driver compute them, the rest is parsed each time.</summary>
internal static class LocationCache
{
    private const int Limit = 4096;

    private static readonly ConcurrentDictionary<string, PlacementInfo> _locations = new(StringComparer.Ordinal);

    public static PlacementInfo Get(string? location)
    {
        if (location is null)
        {
            return PlacementInfo.Empty;
        }

        if (_locations.TryGetValue(location, out var placement))
        {
            return placement;
        }

        placement = PlacementInfo.FromLocation(location);
        if (_locations.Count < Limit)
        {
            _locations.TryAdd(location, placement);
        }

        return placement;
    }
}
