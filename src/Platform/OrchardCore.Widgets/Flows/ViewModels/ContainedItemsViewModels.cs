using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.Flows.ViewModels;

/// <summary>Shapes <c>FlowPart_Edit</c>, <c>BagPart_Edit</c>, <c>WidgetsListPart_Edit</c> and <c>MenuItemsListPart_Edit</c>.</summary>
public class ContainedItemsEditViewModel
{
    /// <summary>Name prefix of the form's lists, such as FlowPart.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>Items may change between the lists of a group.</summary>
    public string Group { get; set; } = string.Empty;

    public string DisplayName { get; set; } = string.Empty;

    /// <summary>The deepest level of a tree; null for a plain list.</summary>
    public int? Depth { get; set; }

    public IReadOnlyList<ContainedItemEditor> Items { get; set; } = [];

    /// <summary>Types that may be added.</summary>
    public IReadOnlyList<ContentTypeDefinition> Types { get; set; } = [];

    /// <summary>Query of the address that makes the editor of a new item: what kind of list it is for.</summary>
    public string BuildEditorUrl { get; set; } = string.Empty;
}

/// <summary>Shape <c>ContainedItem_Edit</c>: an item in the editor of its container.</summary>
public class ContainedItemEditor : ShapeViewModel
{
    public ContainedItemEditor()
        : base("ContainedItem_Edit")
    {
    }

    /// <summary>Name prefix of the container's lists.</summary>
    public string Name { get; set; } = string.Empty;

    public ContentItem ContentItem { get; set; } = null!;

    public string TypeName { get; set; } = string.Empty;

    /// <summary>Prefix of the item's own form fields.</summary>
    public string Prefix { get; set; } = string.Empty;

    /// <summary>What tells the item from others beside its title, such as an address.</summary>
    public string? Summary { get; set; }

    /// <summary>The item's fields; null when the form has only its place, or it may not be changed.</summary>
    public IShape? Editor { get; set; }

    /// <summary>Where the item is edited when its fields are not here.</summary>
    public string? EditUrl { get; set; }

    /// <summary>Where it stands who uses the item, and how many do.</summary>
    public string? UsageUrl { get; set; }

    public int Usage { get; set; }

    public int Level { get; set; }

    public bool IsTree { get; set; }

    public bool IsRemoved { get; set; }

    public bool IsOpen { get; set; }

    public string Title => string.IsNullOrWhiteSpace(ContentItem.DisplayText) ? TypeName : ContentItem.DisplayText;
}
