namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>Putting placements together. Stands in for PlacementInfoExtensions.</summary>
public static class PlacementInfoExtensions
{
    /// <summary>Both placements in one; what the second says wins, alternates and wrappers add up.</summary>
    public static PlacementInfo? Combine(this PlacementInfo? first, PlacementInfo? second)
    {
        return second is null ? first : first is null ? second : second.WithDefaults(first, null);
    }

    public static string[]? CombineAlternates(this PlacementInfo placement, string[]? alternates)
    {
        return Join(placement.Alternates, alternates);
    }

    public static string[]? CombineWrappers(this PlacementInfo placement, string[]? wrappers)
    {
        return Join(placement.Wrappers, wrappers);
    }

    internal static string[]? Join(string[]? first, string[]? second)
    {
        return first is null ? second : second is null ? first : [.. first.Union(second, StringComparer.OrdinalIgnoreCase)];
    }
}
