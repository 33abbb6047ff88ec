using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement;
using OrchardCore.Flows.Models;
using OrchardCore.Flows.Settings;

namespace OrchardCore.Flows.ViewModels;

/// <summary>Shape <c>FlowPart</c>.</summary>
public class FlowPartViewModel
{
    public FlowPart FlowPart { get; set; } = null!;

    public BuildPartDisplayContext BuildPartDisplayContext { get; set; } = null!;
}

/// <summary>Shape <c>BagPart</c>.</summary>
public class BagPartViewModel
{
    public BagPart BagPart { get; set; } = null!;

    public IEnumerable<ContentItem> ContentItems => BagPart.ContentItems;

    public BuildPartDisplayContext BuildPartDisplayContext { get; set; } = null!;

    public BagPartSettings Settings { get; set; } = null!;
}

/// <summary>An item in the editor of its container.</summary>
public sealed record ContainedItemEditor(ContentItem ContentItem, string Prefix, IShape Editor);

/// <summary>Shapes <c>FlowPart_Edit</c>, <c>BagPart_Edit</c> and <c>WidgetsListPart_Edit</c>.</summary>
public class ContainedItemsEditViewModel
{
    /// <summary>Name prefix of the form's lists, such as FlowPart.</summary>
    public string Name { get; set; } = string.Empty;

    public string DisplayName { get; set; } = string.Empty;

    public IReadOnlyList<ContainedItemEditor> Items { get; set; } = [];

    public IReadOnlyList<ContentTypeDefinition> Types { get; set; } = [];
}
