using System.Globalization;
using Defus.Common.Content;
using Defus.Common.Pages;
using Microsoft.Extensions.Localization;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Routing;
using OrchardCore.Settings;

namespace Defus.Seo.Services;

/// <summary>The pages above a page, as its address tells: /aktuelles/titel stands below /aktuelles.</summary>
public sealed class Breadcrumbs
{
    private readonly IAutorouteEntries _addresses;
    private readonly IContentManager _contentManager;
    private readonly ISiteService _siteService;
    private readonly PublishedContentCache _cache;
    private readonly IStringLocalizer S;

    public Breadcrumbs(
        IAutorouteEntries addresses,
        IContentManager contentManager,
        ISiteService siteService,
        PublishedContentCache cache,
        IStringLocalizer<Breadcrumbs> stringLocalizer)
    {
        _addresses = addresses;
        _contentManager = contentManager;
        _siteService = siteService;
        _cache = cache;
        S = stringLocalizer;
    }

    /// <summary>From the home page to the page itself; empty for the home page, and for items without an address of their own.</summary>
    public async ValueTask<IReadOnlyList<Link>> FindAsync(ContentItem contentItem)
    {
        var key = $"Defus.Seo.Path:{PageDescriptions.KeyOf(contentItem)}:{CultureInfo.CurrentUICulture.Name}";

        return await _cache.GetAsync(key, () => ReadAsync(contentItem));
    }

    private async Task<IReadOnlyList<Link>> ReadAsync(ContentItem contentItem)
    {
        if ((await _siteService.GetSiteSettingsAsync()).IsHome(contentItem) || !contentItem.TryGet<AutoroutePart>(out var route) || route.Disabled || string.IsNullOrEmpty(route.Path))
        {
            return [];
        }

        var path = (await _addresses.PathOfAsync(contentItem)).Trim('/');
        var links = new List<Link>();
        for (var end = path.IndexOf('/', StringComparison.Ordinal); end > 0; end = path.IndexOf('/', end + 1))
        {
            if (await FindPageAsync(path[..end]) is { } above)
            {
                links.Add(above);
            }
        }

        // The pages of another language stand below its own home page.
        var homePath = S["~/en"].Value;
        if (links.Count == 0 || links[0].Url != homePath)
        {
            if ("~/" + path == homePath)
            {
                return [];
            }

            links.Insert(0, new Link(homePath, S["Home"].Value));
        }

        links.Add(new Link("~/" + path, contentItem.DisplayText ?? path));
        return links;
    }

    private async Task<Link?> FindPageAsync(string path)
    {
        // Of the page above only its name is shown, whichever page has the address.
        PageDependsOn.List(new ListDependency(string.Empty, item => ContentPath.Of(item) == path ? item.DisplayText ?? path : null));
        using var nothingElse = PageDependsOn.Nothing();

        return await _addresses.TryGetEntryByPathAsync("/" + path) is (true, { } entry) && await _contentManager.GetAsync(entry.ContentItemId) is { } page
            ? new Link("~/" + path, page.DisplayText ?? path)
            : null;
    }
}
