using OrchardCore.ContentManagement;

namespace OrchardCore.Menu.Models;

/// <summary>Marks a content item as a menu.</summary>
public class MenuPart : ContentPart
{
}

/// <summary>The items of a menu or below a menu item.</summary>
public class MenuItemsListPart : ContentPart
{
    public List<ContentItem> MenuItems { get; set; } = [];
}

/// <summary>A menu item that leads to an address; <c>~/</c> is the root of the site.</summary>
public class LinkMenuItemPart : ContentPart
{
    public string? Url { get; set; }

    public string? Target { get; set; }
}

/// <summary>A menu item that leads to the content item picked in its field <c>SelectedContentItem</c>.</summary>
public class ContentMenuItemPart : ContentPart
{
    /// <summary>Hide the item from those who may not view its target.</summary>
    public bool CheckContentPermissions { get; set; }
}

/// <summary>A menu item with HTML of its own.</summary>
public class HtmlMenuItemPart : ContentPart
{
    public string? Url { get; set; }

    public string? Target { get; set; }

    public string? Html { get; set; }
}

/// <summary>Who sees the menu item: those who have all of these permissions.</summary>
public class MenuItemPermissionPart : ContentPart
{
    public string[]? PermissionNames { get; set; }
}
