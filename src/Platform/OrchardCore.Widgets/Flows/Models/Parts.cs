using OrchardCore.ContentManagement;

namespace OrchardCore.Flows.Models;

/// <summary>Widgets one after the other.</summary>
public class FlowPart : ContentPart
{
    public List<ContentItem> Widgets { get; set; } = [];
}

/// <summary>Content items that belong to this one.</summary>
public class BagPart : ContentPart
{
    public List<ContentItem> ContentItems { get; set; } = [];
}

/// <summary>How a widget stands in its flow; the size is in per cent of the width.</summary>
public class FlowMetadata : ContentPart
{
    public FlowAlignment Alignment { get; set; } = FlowAlignment.Justify;

    public int Size { get; set; } = 100;
}

/// <summary>How a widget is aligned.</summary>
public enum FlowAlignment
{
    Left,
    Center,
    Right,
    Justify,
    Inherit,
}
