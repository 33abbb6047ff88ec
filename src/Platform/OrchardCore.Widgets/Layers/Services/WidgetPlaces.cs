using OrchardCore.ContentManagement;
using OrchardCore.Layers.Models;
using YesSql;

namespace OrchardCore.Layers.Services;

/// <summary>Moves widgets within their zones and between them. A draft stands where its published version stands.</summary>
public sealed class WidgetPlaces
{
    private readonly ILayerService _layerService;
    private readonly IContentManager _contentManager;
    private readonly ISession _session;

    public WidgetPlaces(ILayerService layerService, IContentManager contentManager, ISession session)
    {
        _layerService = layerService;
        _contentManager = contentManager;
        _session = session;
    }

    /// <summary>The latest versions of a zone's widgets in their order.</summary>
    /// <param name="layer">Only those of this layer; all of them when it is empty.</param>
    public async Task<IReadOnlyList<LayerMetadata>> ListAsync(string zone, string? layer = null)
        => [.. (await _layerService.GetLayerWidgetsMetadataAsync(index => index.Latest))
            .Where(place => place.Zone == zone && (string.IsNullOrEmpty(layer) || place.Layer == layer))];

    /// <summary>Puts a widget at an index among those of a zone (and of a layer, if one is given).</summary>
    public async Task MoveAsync(LayerMetadata place, string zone, int index, string? layer)
    {
        var id = place.ContentItem.ContentItemId;
        var others = (await ListAsync(zone)).Where(other => other.ContentItem.ContentItemId != id).ToList();
        var shown = others.Where(other => string.IsNullOrEmpty(layer) || other.Layer == layer).ToList();
        others.Insert(shown.Count > 0 && index < shown.Count ? others.IndexOf(shown[Math.Max(index, 0)]) : others.Count, place);
        for (var i = 0; i < others.Count; i++)
        {
            if (others[i].Zone != zone || others[i].Position != i + 1)
            {
                await PlaceAsync(others[i].ContentItem.ContentItemId, zone, i + 1);
            }
        }
    }

    /// <summary>Gives a widget an exact position.</summary>
    public async Task PlaceAsync(string contentItemId, string zone, double position)
    {
        foreach (var version in new[] { VersionOptions.Latest, VersionOptions.Published })
        {
            if (await _contentManager.GetAsync(contentItemId, version) is { } item && item.Has<LayerMetadata>())
            {
                item.Alter<LayerMetadata>(metadata =>
                {
                    metadata.Zone = zone;
                    metadata.Position = position;
                });
                await _session.SaveAsync(item);
            }
        }
    }

    /// <summary>Follows a layer that got another name.</summary>
    public async Task RenameLayerAsync(string name, string newName)
    {
        foreach (var item in await _layerService.GetLayerWidgetsAsync(index => index.Latest || index.Published))
        {
            if (item.TryGet<LayerMetadata>(out var place) && place.Layer == name)
            {
                item.Alter<LayerMetadata>(metadata => metadata.Layer = newName);
                await _session.SaveAsync(item);
            }
        }
    }
}
