using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Layers.Models;

namespace OrchardCore.Layers.ViewModels;

/// <summary>The zones with their widgets, and the layers.</summary>
public sealed class LayersIndexViewModel
{
    public IReadOnlyList<LayerRow> Layers { get; init; } = [];

    public IReadOnlyList<ZoneOfWidgets> Zones { get; init; } = [];

    /// <summary>Widgets that may be added.</summary>
    public IReadOnlyList<ContentTypeDefinition> WidgetTypes { get; init; } = [];

    /// <summary>The layer whose widgets are shown; all of them when null.</summary>
    public string? Layer { get; init; }
}

/// <summary>A layer, when it is shown, and how many widgets it has.</summary>
public sealed record LayerRow(Layer Layer, string Rule, int Widgets);

/// <summary>A zone and its widgets.</summary>
public sealed record ZoneOfWidgets(string Name, bool IsConfigured, IReadOnlyList<WidgetRow> Widgets);

/// <summary>A widget in its zone; the type is null when its definition is gone.</summary>
public sealed record WidgetRow(LayerMetadata Place, ContentTypeDefinition? Type)
{
    public string Title => string.IsNullOrWhiteSpace(Place.ContentItem.DisplayText) ? Type?.DisplayName ?? Place.ContentItem.ContentType : Place.ContentItem.DisplayText;
}
