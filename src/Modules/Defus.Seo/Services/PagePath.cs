using Defus.Common.Content;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Routing;

namespace Defus.Seo.Services;

internal static class PagePath
{
    /// <summary>The path at which the item is shown; below that of its container when it lies within another item, as terms do.</summary>
    public static async ValueTask<string> PathOfAsync(this IAutorouteEntries addresses, ContentItem contentItem)
        => await addresses.TryGetEntryByContentItemIdAsync(contentItem.ContentItemId) is (true, { } entry) && entry.ContainedContentItemId == contentItem.ContentItemId
            ? entry.Path.TrimStart('/')
            : ContentPath.Of(contentItem);
}
