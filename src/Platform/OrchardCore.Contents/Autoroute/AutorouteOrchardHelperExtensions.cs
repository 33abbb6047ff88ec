using OrchardCore;
using OrchardCore.ContentManagement;

#pragma warning disable CA1050 // As in Orchard Core: views call these without a using.

/// <summary>Items by their address in views: <c>Orchard.GetContentItemBySlugAsync("ueber-uns")</c>.</summary>
public static class AutorouteOrchardHelperExtensions
{
    public static Task<string?> GetContentItemIdBySlugAsync(this IOrchardHelper orchardHelper, string slug)
        => orchardHelper.GetContentItemIdByHandleAsync($"slug:{Path(slug)}");

    public static Task<ContentItem?> GetContentItemBySlugAsync(this IOrchardHelper orchardHelper, string slug, bool latest = false)
        => orchardHelper.GetContentItemByHandleAsync($"slug:{Path(slug)}", latest ? VersionOptions.Latest : VersionOptions.Published);

    private static string Path(string slug) => slug.StartsWith("slug:", StringComparison.OrdinalIgnoreCase) ? slug[5..] : slug;
}
