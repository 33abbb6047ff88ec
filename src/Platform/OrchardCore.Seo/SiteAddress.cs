using Microsoft.AspNetCore.Http;
using OrchardCore.Settings;

namespace OrchardCore.Seo;

/// <summary>The absolute address of the site.</summary>
internal static class SiteAddress
{
    /// <summary>Scheme and host without a slash at the end: the configured ones, else those of the request.</summary>
    public static string GetOrigin(this ISite site, HttpRequest request)
        => (string.IsNullOrEmpty(site.BaseUrl) ? $"{request.Scheme}://{request.Host}" : site.BaseUrl).TrimEnd('/');
}
