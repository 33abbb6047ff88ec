using OrchardCore.DisplayManagement.Descriptors.ShapePlacementStrategy;
using OrchardCore.Documents;
using OrchardCore.Placements.Models;

namespace OrchardCore.Placements.Services;

/// <summary>Reads and changes the placement rules. Stands in for PlacementsManager.</summary>
public class PlacementsManager
{
    private readonly IDocumentManager<PlacementsDocument> _documents;

    public PlacementsManager(IDocumentManager<PlacementsDocument> documents)
    {
        _documents = documents;
    }

    /// <summary>The shared document; never change it.</summary>
    public Task<PlacementsDocument> GetDocumentAsync() => _documents.GetOrCreateImmutableAsync();

    public Task<PlacementsDocument> LoadDocumentAsync() => _documents.GetOrCreateMutableAsync();

    public async Task UpdateShapePlacementsAsync(string shapeType, IEnumerable<PlacementNode> placementNodes)
    {
        var document = await LoadDocumentAsync();
        document.Placements[shapeType] = [.. placementNodes];
        await _documents.UpdateAsync(document);
    }

    public async Task RemoveShapePlacementsAsync(string shapeType)
    {
        var document = await LoadDocumentAsync();
        if (document.Placements.Remove(shapeType))
        {
            await _documents.UpdateAsync(document);
        }
    }
}
