using System.Text.Json.Nodes;
using OrchardCore.ContentManagement;

namespace OrchardCore.Menu.Models;

/// <summary>Where a content menu item leads.</summary>
public static class ContentMenuItemTarget
{
    /// <summary>The id of the picked content item; null as long as none is picked.</summary>
    public static string? TargetId(this ContentMenuItemPart part)
    {
        var ids = ContentData.Of(part)["SelectedContentItem"]?["ContentItemIds"] as JsonArray;
        return ids is { Count: > 0 } ? ids[0]?.GetValue<string>() : null;
    }
}
