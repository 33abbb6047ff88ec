using OrchardCore.Flows.Models;

namespace OrchardCore.Flows.Settings;

/// <summary>Which widgets a flow may hold; all of them when empty.</summary>
public class FlowPartSettings
{
    public string[] ContainedContentTypes { get; set; } = [];

    public bool CollapseContainedItems { get; set; }

    public FlowAlignment DefaultAlignment { get; set; } = FlowAlignment.Justify;
}

/// <summary>Which items a bag may hold and how they are shown.</summary>
public class BagPartSettings
{
    public string[] ContainedContentTypes { get; set; } = [];

    public string[] ContainedStereotypes { get; set; } = [];

    public string? DisplayType { get; set; }

    public bool CollapseContainedItems { get; set; }
}

/// <summary>Texts of the blocks editor.</summary>
public class BagPartBlocksEditorSettings
{
    public string? AddButtonText { get; set; }

    public string? ModalTitleText { get; set; }
}
