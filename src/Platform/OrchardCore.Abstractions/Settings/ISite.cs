using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Routing;
using OrchardCore.Entities;

namespace OrchardCore.Settings;

/// <summary>The settings of the site.</summary>
public interface ISite : IEntity
{
    string SiteName { get; set; }

    string? PageTitleFormat { get; set; }

    string? SiteSalt { get; set; }

    string? SuperUser { get; set; }

    string? Calendar { get; set; }

    string? TimeZoneId { get; set; }

    ResourceDebugMode ResourceDebugMode { get; set; }

    bool UseCdn { get; set; }

    string? CdnBaseUrl { get; set; }

    int PageSize { get; set; }

    int MaxPageSize { get; set; }

    int MaxPagedCount { get; set; }

    string? BaseUrl { get; set; }

    RouteValueDictionary HomeRoute { get; set; }

    bool AppendVersion { get; set; }

    CacheMode CacheMode { get; set; }

    /// <summary>A section of the settings, parsed once per version of the settings.</summary>
    T GetOrCreate<T>() where T : new();

    bool TryGet<T>([MaybeNullWhen(false)] out T settings) where T : new();
}

/// <summary>Whether resources are served in their debug form.</summary>
public enum ResourceDebugMode
{
    FromConfiguration,
    Enabled,
    Disabled,
}

/// <summary>Whether parts of pages are cached.</summary>
public enum CacheMode
{
    FromConfiguration,
    Enabled,
    DebugEnabled,
    Disabled,
}

/// <summary>Reads and writes the settings of the site.</summary>
public interface ISiteService
{
    /// <summary>A fresh copy to change and hand to <see cref="UpdateSiteSettingsAsync"/>.</summary>
    Task<ISite> LoadSiteSettingsAsync();

    /// <summary>The shared settings; never change them.</summary>
    Task<ISite> GetSiteSettingsAsync();

    Task UpdateSiteSettingsAsync(ISite site);
}

/// <summary>Short forms of reading a section.</summary>
public static class SiteServiceExtensions
{
    public static async Task<T> GetSettingsAsync<T>(this ISiteService siteService) where T : new()
        => (await siteService.GetSiteSettingsAsync()).GetOrCreate<T>();

    public static async Task<T> GetSettingsAsync<T>(this ISiteService siteService, string name) where T : new()
        => (await siteService.GetSiteSettingsAsync()).GetOrCreate<T>(name);

    public static T GetSettings<T>(this ISiteService siteService) where T : new()
        => siteService.GetSiteSettings().GetOrCreate<T>();

    public static ISite GetSiteSettings(this ISiteService siteService)
        => siteService.GetSiteSettingsAsync().GetAwaiter().GetResult();
}
