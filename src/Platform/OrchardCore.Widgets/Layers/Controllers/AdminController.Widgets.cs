using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;
using OrchardCore.ContentManagement;
using OrchardCore.Layers.Models;

namespace OrchardCore.Layers.Controllers;

/// <summary>The widgets of the layers in their zones.</summary>
public sealed partial class AdminController
{
    [HttpGet]
    [Admin("Layers", "Layers.Index")]
    public async Task<IActionResult> Index(string? layer)
        => await MayAsync() ? View(await _zones.BuildAsync(layer, User)) : Forbid();

    /// <summary>Puts a widget into a zone at an exact position.</summary>
    [HttpPost]
    public async Task<IActionResult> UpdatePosition(string contentItemId, double position, string zone)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await FindAsync(contentItemId) is not { } place || !await _zones.ExistsAsync(zone, place) || !double.IsFinite(position))
        {
            return NotFound();
        }

        await _places.PlaceAsync(contentItemId, zone, position);
        return Moved(null);
    }

    /// <summary>Moves a widget one step (<paramref name="move"/> up or down), or to an index of a zone.</summary>
    /// <param name="layer">The layer whose widgets the page shows, if not all.</param>
    [HttpPost]
    public async Task<IActionResult> Move(string contentItemId, string? zone, int? index, string? move, string? layer)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await FindAsync(contentItemId) is not { } place)
        {
            return NotFound();
        }

        zone ??= place.Zone;
        if (!await _zones.ExistsAsync(zone, place) || (!string.IsNullOrEmpty(layer) && Find(await _layerService.GetLayersAsync(), layer) is null))
        {
            return NotFound();
        }

        var shown = (await _places.ListAsync(zone, layer)).ToList();
        var at = shown.FindIndex(other => other.ContentItem.ContentItemId == contentItemId);
        var target = move switch { "up" => at - 1, "down" => at + 1, _ => index ?? shown.Count };
        await _places.MoveAsync(place, zone, target, layer);
        return Moved(layer);
    }

    private async Task<LayerMetadata?> FindAsync(string contentItemId)
        => (await _layerService.GetLayerWidgetsMetadataAsync(index => index.Latest)).FirstOrDefault(place => place.ContentItem.ContentItemId == contentItemId);

    private IActionResult Moved(string? layer)
        => Request.Headers.XRequestedWith == "XMLHttpRequest" ? Ok() : RedirectToAction(nameof(Index), new { layer });
}
