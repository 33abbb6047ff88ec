using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;

namespace Defus.Network.Services;

/// <summary>Everything below /en/ is English, also what is no content item: search, feeds and the page that says that nothing was found.</summary>
public sealed class PathCultureProvider : RequestCultureProvider
{
    private static readonly Task<ProviderCultureResult?> _english = Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(SitePages.English));

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
        => SitePages.LanguageOf(SitePages.PathOf(httpContext)) is null
            ? NullProviderCultureResult
            : _english;
}
