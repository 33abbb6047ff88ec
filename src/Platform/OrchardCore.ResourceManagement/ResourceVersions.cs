namespace OrchardCore.ResourceManagement;

/// <summary>Versions of resources: "3" asks for the newest 3.x, nothing for the newest of all.</summary>
internal static class ResourceVersions
{
    public static bool IsMatch(string? version, string? wanted)
    {
        return string.IsNullOrEmpty(wanted)
            || version == wanted
            || (version is not null && version.StartsWith(wanted + ".", StringComparison.OrdinalIgnoreCase));
    }

    public static int Compare(string? left, string? right)
    {
        return Parse(left).CompareTo(Parse(right));
    }

    private static Version Parse(string? version)
    {
        var end = version?.IndexOfAny(['-', '+']) ?? -1;
        var numbers = end < 0 ? version : version![..end];
        return Version.TryParse(numbers, out var parsed) ? parsed
            : int.TryParse(numbers, out var major) ? new Version(major, 0)
            : new Version(0, 0);
    }
}
