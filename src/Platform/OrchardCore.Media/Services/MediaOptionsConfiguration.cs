using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using OrchardCore.Environment.Shell.Configuration;

namespace OrchardCore.Media.Services;

/// <summary>Reads the configuration; what is not configured has these values.</summary>
internal sealed class MediaOptionsConfiguration : IConfigureOptions<MediaOptions>
{
    private static readonly int[] _sizes = [16, 32, 50, 100, 160, 240, 480, 600, 1024, 2048];

    private static readonly string[] _extensions =
    [
        ".jpg", ".jpeg", ".png", ".gif", ".ico", ".svg", ".webp", ".avif",
        ".pdf", ".doc", ".docx", ".ppt", ".pptx", ".pps", ".ppsx", ".odt", ".odp", ".ods", ".xls", ".xlsx", ".csv", ".zip",
        ".mp3", ".m4a", ".ogg", ".wav", ".mp4", ".m4v", ".mov", ".wmv", ".avi", ".mpg", ".ogv", ".3gp", ".webm", ".vtt",
    ];

    private readonly IShellConfiguration _configuration;

    public MediaOptionsConfiguration(IShellConfiguration configuration)
    {
        _configuration = configuration;
    }

    public void Configure(MediaOptions options)
    {
        var section = _configuration.GetSection("OrchardCore_Media");
        options.SupportedSizes = section.GetSection(nameof(MediaOptions.SupportedSizes)).Get<int[]>() ?? _sizes;
        options.AllowedFileExtensions = new(
            section.GetSection(nameof(MediaOptions.AllowedFileExtensions)).Get<string[]>() ?? _extensions, StringComparer.OrdinalIgnoreCase);
        options.MaxBrowserCacheDays = section.GetValue(nameof(MediaOptions.MaxBrowserCacheDays), 30);
        options.MaxCacheDays = section.GetValue(nameof(MediaOptions.MaxCacheDays), 365);
        options.MaxFileSize = section.GetValue(nameof(MediaOptions.MaxFileSize), 30_000_000L);
        options.CdnBaseUrl = section.GetValue(nameof(MediaOptions.CdnBaseUrl), "")!.TrimEnd('/');
        options.AssetsRequestPath = "/" + section.GetValue(nameof(MediaOptions.AssetsRequestPath), "/media")!.Trim('/', '~');
        options.AssetsPath = section.GetValue(nameof(MediaOptions.AssetsPath), "Media")!;
        options.AssetsUsersFolder = section.GetValue(nameof(MediaOptions.AssetsUsersFolder), "_Users")!;
        options.UseTokenizedQueryString = section.GetValue(nameof(MediaOptions.UseTokenizedQueryString), true);
        options.ContentSecurityPolicy = section.GetValue(nameof(MediaOptions.ContentSecurityPolicy), "default-src 'self'; style-src 'unsafe-inline'")!;
    }
}
