using Microsoft.AspNetCore.Http;

namespace OrchardCore.Media;

/// <summary>The configuration OrchardCore:OrchardCore_Media.</summary>
public class MediaOptions
{
    /// <summary>Widths and heights anybody may ask for, in pixels.</summary>
    public int[] SupportedSizes { get; set; } = [];

    public HashSet<string> AllowedFileExtensions { get; set; } = [];

    public int MaxBrowserCacheDays { get; set; }

    /// <summary>Resized images that nobody asked for this long are removed.</summary>
    public int MaxCacheDays { get; set; }

    /// <summary>In bytes.</summary>
    public long MaxFileSize { get; set; }

    public string CdnBaseUrl { get; set; } = "";

    public PathString AssetsRequestPath { get; set; }

    public string AssetsPath { get; set; } = "";

    public string AssetsUsersFolder { get; set; } = "";

    public bool UseTokenizedQueryString { get; set; }

    public string ContentSecurityPolicy { get; set; } = "";
}
