using Microsoft.AspNetCore.Http;
using OrchardCore.Settings;

namespace Defus.Common.Pages;

/// <summary>Where the site is to be found on the web.</summary>
public static class SiteOrigin
{
    /// <summary>The base address of the settings, or else the one of the request; without a slash at its end.</summary>
    public static string Of(ISite site, HttpRequest request)
        => string.IsNullOrEmpty(site.BaseUrl) ? $"{request.Scheme}://{request.Host}" : site.BaseUrl.TrimEnd('/');
}
