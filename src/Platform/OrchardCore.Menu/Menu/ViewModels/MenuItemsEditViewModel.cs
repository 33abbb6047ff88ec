namespace OrchardCore.Menu.ViewModels;

/// <summary>Shape <c>MenuItemsListPart_Edit</c>: the tree of the menu as rows.</summary>
public class MenuItemsEditViewModel
{
    public List<MenuItemRow> Rows { get; set; } = [];
}

/// <summary>One menu item, or an empty row for a new one.</summary>
public class MenuItemRow
{
    /// <summary>Content item id; empty for a new link.</summary>
    public string? Id { get; set; }

    public string? Text { get; set; }

    /// <summary>Only of items that are links; ignored otherwise.</summary>
    public string? Url { get; set; }

    public bool IsLink { get; set; } = true;

    /// <summary>0 = top of the menu, 1 = below the nearest 0 before it, and so on.</summary>
    public int Level { get; set; }

    /// <summary>Order among all rows.</summary>
    public int Position { get; set; }

    public bool Remove { get; set; }
}
