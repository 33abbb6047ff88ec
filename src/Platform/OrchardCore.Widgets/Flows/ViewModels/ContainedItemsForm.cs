namespace OrchardCore.Flows.ViewModels;

/// <summary>What the editor of contained items posts: three lists of the same length, one entry per item.</summary>
public class ContainedItemsForm
{
    /// <summary>Prefix of the item's form fields.</summary>
    public string[] Prefixes { get; set; } = [];

    public string[] ContentTypes { get; set; } = [];

    /// <summary>Ids of the items.</summary>
    public string[] ContentItems { get; set; } = [];

    /// <summary>Ids of the items to remove.</summary>
    public string[] Removed { get; set; } = [];

    /// <summary>The type of an item to add, or nothing.</summary>
    public string? Add { get; set; }
}
