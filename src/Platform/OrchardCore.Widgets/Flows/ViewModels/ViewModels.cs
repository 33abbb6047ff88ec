using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.Models;
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
