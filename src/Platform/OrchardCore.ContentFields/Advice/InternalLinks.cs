using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement.Routing;
using OrchardCore.Mvc;

namespace OrchardCore.ContentFields.Advice;

/// <summary>Whether addresses within the site exist: pages with an address of their own, and routes. Files are taken for granted.</summary>
public sealed class InternalLinks
{
    private readonly IServiceProvider _services;

    public InternalLinks(IServiceProvider services)
    {
        _services = services;
    }

    public async Task<bool> LeadsSomewhereAsync(string href)
    {
        href = href.Trim();
        if (href.StartsWith("~/", StringComparison.Ordinal))
        {
            href = href[1..];
        }

        // Other sites, places in the page, and addresses that a template makes.
        if (!href.StartsWith('/') || href.StartsWith("//", StringComparison.Ordinal) || href.Contains('{', StringComparison.Ordinal))
        {
            return href.Length > 0;
        }

        var path = Uri.UnescapeDataString(href.Split('?', '#')[0]).TrimEnd('/');
        if (path.Length == 0 || Path.HasExtension(path))
        {
            return true;
        }

        return (_services.GetService<IAutorouteEntries>() is { } entries && (await entries.TryGetEntryByPathAsync(path)).Found) || _services.IsRoute(path);
    }
}
