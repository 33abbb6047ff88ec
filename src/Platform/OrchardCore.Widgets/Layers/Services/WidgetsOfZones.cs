using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents;
using OrchardCore.Layers.Models;
using OrchardCore.Layers.ViewModels;
using OrchardCore.Rules.Services;
using OrchardCore.Settings;

namespace OrchardCore.Layers.Services;

/// <summary>Gathers what the page of the layers shows.</summary>
public sealed class WidgetsOfZones
{
    private readonly ILayerService _layerService;
    private readonly ISiteService _siteService;
    private readonly IContentManager _contentManager;
    private readonly IContentDefinitionManager _definitions;
    private readonly IAuthorizationService _authorizationService;
    private readonly ConditionCatalog _catalog;

    public WidgetsOfZones(
        ILayerService layerService,
        ISiteService siteService,
        IContentManager contentManager,
        IContentDefinitionManager definitions,
        IAuthorizationService authorizationService,
        ConditionCatalog catalog)
    {
        _layerService = layerService;
        _siteService = siteService;
        _contentManager = contentManager;
        _definitions = definitions;
        _authorizationService = authorizationService;
        _catalog = catalog;
    }

    /// <summary>Whether widgets may be put into the zone: it is configured, or the widget stands there already.</summary>
    public async Task<bool> ExistsAsync(string? zone, LayerMetadata place)
        => !string.IsNullOrEmpty(zone) && (zone == place.Zone || (await _siteService.GetSettingsAsync<LayerSettings>()).Zones.Contains(zone));

    public async Task<LayersIndexViewModel> BuildAsync(string? layer, ClaimsPrincipal user)
    {
        var layers = (await _layerService.GetLayersAsync()).Layers;
        var places = (await _layerService.GetLayerWidgetsMetadataAsync(index => index.Latest)).ToArray();
        var types = (await _definitions.ListTypeDefinitionsAsync()).ToDictionary(type => type.Name);
        var shown = layers.Find(known => known.Name == layer)?.Name;
        var zones = (await _siteService.GetSettingsAsync<LayerSettings>()).Zones;
        return new LayersIndexViewModel
        {
            Layer = shown,
            Layers = [.. layers.Select(known => new LayerRow(known, _catalog.Describe(known.LayerRule), places.Count(place => place.Layer == known.Name)))],
            WidgetTypes = await GetTypesAsync(types.Values, user),
            Zones =
            [
                .. zones.Union(places.Select(place => place.Zone)).Select(zone => new ZoneOfWidgets(zone, zones.Contains(zone),
                [
                    .. places.Where(place => place.Zone == zone && (shown is null || place.Layer == shown))
                        .Select(place => new WidgetRow(place, types.GetValueOrDefault(place.ContentItem.ContentType))),
                ])),
            ],
        };
    }

    private async Task<IReadOnlyList<ContentTypeDefinition>> GetTypesAsync(IEnumerable<ContentTypeDefinition> types, ClaimsPrincipal user)
    {
        var allowed = new List<ContentTypeDefinition>();
        foreach (var type in types.Where(type => type.GetStereotype() == "Widget").OrderBy(type => type.DisplayName, StringComparer.CurrentCulture))
        {
            if (await _authorizationService.AuthorizeAsync(user, CommonPermissions.EditContent, await _contentManager.NewAsync(type.Name)))
            {
                allowed.Add(type);
            }
        }

        return allowed;
    }
}
