using OrchardCore.ContentManagement;

namespace OrchardCore.Widgets.Models;

/// <summary>Widgets by the zone of the layout they stand in.</summary>
public class WidgetsListPart : ContentPart
{
    public Dictionary<string, List<ContentItem>> Widgets { get; set; } = [];
}

/// <summary>Marks a widget of a <see cref="WidgetsListPart"/>; one without it is not shown.</summary>
public class WidgetMetadata : ContentPart
{
    public bool RenderTitle { get; set; }

    public string? Position { get; set; }
}
