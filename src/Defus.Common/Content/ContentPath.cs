using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;

namespace Defus.Common.Content;

/// <summary>Where a content item is shown.</summary>
public static class ContentPath
{
    /// <summary>The path below the application's root: the item's own address, or the stock one by id when it has none.</summary>
    public static string Of(ContentItem contentItem)
        => contentItem.TryGet<AutoroutePart>(out var route) && !route.Disabled && !string.IsNullOrEmpty(route.Path)
            ? route.Path.TrimStart('/')
            : "Contents/ContentItems/" + contentItem.ContentItemId;
}
