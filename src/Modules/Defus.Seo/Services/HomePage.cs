using OrchardCore.ContentManagement;
using OrchardCore.Settings;

namespace Defus.Seo.Services;

internal static class HomePage
{
    /// <summary>Whether the item is shown at the root of the site.</summary>
    public static bool IsHome(this ISite site, ContentItem contentItem)
        => site.HomeRoute?["contentItemId"]?.ToString() == contentItem.ContentItemId;
}
