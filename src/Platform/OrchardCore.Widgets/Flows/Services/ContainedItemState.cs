using OrchardCore.ContentManagement;

namespace OrchardCore.Flows.Services;

/// <summary>An item of a container as a form shows it or has sent it.</summary>
public sealed class ContainedItemState
{
    public ContainedItemState(ContentItem item, string prefix, int level = 0)
    {
        Item = item;
        Prefix = prefix;
        Level = level;
    }

    public ContentItem Item { get; }

    /// <summary>Prefix of the item's form fields; it stays the same as long as the form is open.</summary>
    public string Prefix { get; }

    public int Level { get; set; }

    /// <summary>The id the form knows the item by; a new item has got another one since.</summary>
    public string? FormId { get; init; }

    public bool IsRemoved { get; init; }

    public bool IsAdded { get; init; }
}
