namespace OrchardCore.Flows.ViewModels;

/// <summary>What the editor of contained items posts: lists of the same length, one entry per item, in the order of the items.</summary>
public class ContainedItemsForm
{
    /// <summary>Prefix of the item's form fields.</summary>
    public string[] Prefixes { get; set; } = [];

    public string[] ContentTypes { get; set; } = [];

    /// <summary>Ids of the items.</summary>
    public string[] ContentItems { get; set; } = [];

    /// <summary>In a tree how deep the items lie, the top being 0; otherwise empty.</summary>
    public int[] Levels { get; set; } = [];

    /// <summary>Ids of the items to remove.</summary>
    public string[] Removed { get; set; } = [];

    /// <summary>The button that was pressed: the type of an item to add, or nothing.</summary>
    public string? Add { get; set; }

    /// <summary>The button that was pressed: a direction (up, down, in, out), a colon and the id of the item to move; or nothing.</summary>
    public string? Move { get; set; }
}
