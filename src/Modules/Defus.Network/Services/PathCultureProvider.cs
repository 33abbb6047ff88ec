using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement.Routing;

namespace Defus.Network.Services;

/// <summary>
/// Everything below /en/ is English, also what is no content item: search, feeds and the page that says that nothing was found. A site
/// without an English home page has no English.
/// </summary>
public sealed class PathCultureProvider : RequestCultureProvider
{
    private static readonly ProviderCultureResult _english = new(SitePages.English);

    public override async Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
        => SitePages.LanguageOf(SitePages.PathOf(httpContext)) is not null
            && httpContext.RequestServices.GetService<IAutorouteEntries>() is { } addresses
            && (await addresses.TryGetEntryByPathAsync("/" + SitePages.English)).Item1
                ? _english
                : null;
}
