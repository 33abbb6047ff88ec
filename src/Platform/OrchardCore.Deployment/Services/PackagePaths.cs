namespace OrchardCore.Deployment.Services;

/// <summary>Names of files in packages.</summary>
internal static class PackagePaths
{
    private const int MaxLength = 400;

    /// <summary>The path with forward slashes; null when it is none or leads out of the package.</summary>
    public static string? Normalize(string path)
    {
        var normal = path.Replace('\\', '/');
        return normal.Length is 0 or > MaxLength || normal.StartsWith('/') || normal.Contains(':') || normal.Any(char.IsControl)
            || normal.Split('/').Any(segment => segment is "" or "." or "..")
            ? null
            : normal;
    }
}
