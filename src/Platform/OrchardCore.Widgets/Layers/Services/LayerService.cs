using System.Linq.Expressions;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Data;
using OrchardCore.Documents;
using OrchardCore.Layers.Indexes;
using OrchardCore.Layers.Models;
using YesSql;

namespace OrchardCore.Layers.Services;

/// <summary>Reads and writes layers and finds their widgets.</summary>
public interface ILayerService
{
    Task<LayersDocument> LoadLayersAsync();

    Task<LayersDocument> GetLayersAsync();

    Task<IEnumerable<ContentItem>> GetLayerWidgetsAsync(Expression<Func<ContentItemIndex, bool>> predicate);

    /// <summary>The widgets' places, in order.</summary>
    Task<IEnumerable<LayerMetadata>> GetLayerWidgetsMetadataAsync(Expression<Func<ContentItemIndex, bool>> predicate);

    /// <summary>The places of the published widgets, in order.</summary>
    Task<IReadOnlyList<LayerMetadata>> GetPublishedPlacesAsync();

    Task UpdateAsync(LayersDocument layers);
}

/// <summary>Layers are one document, widgets are content items with <see cref="LayerMetadata"/>.</summary>
public class LayerService : ILayerService
{
    // Saving a widget writes its row anew, be it only to publish it: what becomes of other items is of no interest.
    private static readonly Type[] _indexes = [typeof(LayerMetadataIndex)];

    private readonly ISession _session;
    private readonly IDocumentManager<LayersDocument> _documentManager;

    public LayerService(ISession session, IDocumentManager<LayersDocument> documentManager)
    {
        _session = session;
        _documentManager = documentManager;
    }

    public Task<LayersDocument> LoadLayersAsync() => _documentManager.GetOrCreateMutableAsync();

    public Task<LayersDocument> GetLayersAsync() => _documentManager.GetOrCreateImmutableAsync();

    public Task<IEnumerable<ContentItem>> GetLayerWidgetsAsync(Expression<Func<ContentItemIndex, bool>> predicate)
        => _session.Query<ContentItem, LayerMetadataIndex>().With(predicate).ListAsync();

    public async Task<IEnumerable<LayerMetadata>> GetLayerWidgetsMetadataAsync(Expression<Func<ContentItemIndex, bool>> predicate)
        => PlacesOf(await GetLayerWidgetsAsync(predicate)).OrderBy(place => place.Position);

    public async Task<IReadOnlyList<LayerMetadata>> GetPublishedPlacesAsync()
    {
        // Drafts are sorted out here: the database would start from all published items instead of the few widgets.
        var ids = await _session.GetKnownAsync("layers|published", _indexes, async session
            => PlacesOf((await session.Query<ContentItem, LayerMetadataIndex>().ListAsync()).Where(widget => widget.Published))
                .OrderBy(place => place.Position).Select(place => place.ContentItem.Id).ToArray());
        return ids.Length == 0 ? [] : PlacesOf(await _session.GetAsync<ContentItem>(ids));
    }

    private static List<LayerMetadata> PlacesOf(IEnumerable<ContentItem> widgets)
    {
        var places = new List<LayerMetadata>();
        foreach (var widget in widgets)
        {
            if (widget.TryGet<LayerMetadata>(out var place))
            {
                places.Add(place);
            }
        }

        return places;
    }

    public Task UpdateAsync(LayersDocument layers) => _documentManager.UpdateAsync(layers);
}
