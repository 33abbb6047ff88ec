using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement.Routing;

namespace Defus.Theme.Extensions;

/// <summary>For pages that lead on, whatever an editor has taken away: links only to pages that exist.</summary>
public static class PageLinks
{
    /// <summary>Whether a published content item has the address, such as <c>~/en/contact</c>.</summary>
    public static async Task<bool> HasPageAsync(this HttpContext context, string address)
        => context.RequestServices.GetService<IAutorouteEntries>() is { } entries && (await entries.TryGetEntryByPathAsync(address[1..])).Item1;

    /// <summary>The address of the home page in the language of the page; that of the site where this language has none.</summary>
    public static async Task<string> HomeAsync(this HttpContext context, string address) => await context.HasPageAsync(address) ? address : "~/";
}
