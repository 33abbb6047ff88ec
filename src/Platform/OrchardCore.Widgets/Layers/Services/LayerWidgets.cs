using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Theming;
using OrchardCore.DisplayManagement.Utilities;
using OrchardCore.Layers.Models;
using OrchardCore.Layers.ViewModels;
using OrchardCore.Mvc.Utilities;
using OrchardCore.Rules.Services;

namespace OrchardCore.Layers.Services;

/// <summary>Puts the widgets of the layers whose rule holds into the zones of the layout of every page of the site's theme.</summary>
internal sealed class LayerWidgets
{
    private readonly ILayerService _layerService;
    private readonly IRuleService _ruleService;
    private readonly ILayoutAccessor _layoutAccessor;
    private readonly IThemeManager _themeManager;
    private readonly IContentDefinitionManager _definitions;
    private readonly IContentItemDisplayManager _displayManager;
    private readonly IUpdateModelAccessor _updateModelAccessor;
    private readonly IAuthorizationService _authorizationService;

    public LayerWidgets(
        ILayerService layerService,
        IRuleService ruleService,
        ILayoutAccessor layoutAccessor,
        IThemeManager themeManager,
        IContentDefinitionManager definitions,
        IContentItemDisplayManager displayManager,
        IUpdateModelAccessor updateModelAccessor,
        IAuthorizationService authorizationService)
    {
        _layerService = layerService;
        _ruleService = ruleService;
        _layoutAccessor = layoutAccessor;
        _themeManager = themeManager;
        _definitions = definitions;
        _displayManager = displayManager;
        _updateModelAccessor = updateModelAccessor;
        _authorizationService = authorizationService;
    }

    public async Task AddAsync(ClaimsPrincipal visitor)
    {
        if ((await _themeManager.GetThemeAsync())?.Manifest.Tags.Contains(Modules.Manifest.ManifestConstants.AdminTag) == true)
        {
            return;
        }

        var places = await _layerService.GetPublishedPlacesAsync();
        var layers = (await _layerService.GetLayersAsync()).Layers;
        var shown = new Dictionary<string, bool>();
        var layout = await _layoutAccessor.GetLayoutAsync();

        foreach (var place in places)
        {
            if (!shown.TryGetValue(place.Layer, out var show))
            {
                var layer = layers.Find(layer => layer.Name == place.Layer);
                show = shown[place.Layer] = layer is not null && await _ruleService.EvaluateAsync(layer.LayerRule);
            }

            if (show && await MaySeeAsync(visitor, place.ContentItem))
            {
                await layout.Zones[place.Zone].AddAsync(await BuildAsync(place), string.Empty);
            }
        }
    }

    private async Task<bool> MaySeeAsync(ClaimsPrincipal visitor, ContentItem widget)
    {
        var definition = await _definitions.GetTypeDefinitionAsync(widget.ContentType);
        return definition is not null
            && (!definition.IsSecurable()
                || await _authorizationService.AuthorizeAsync(visitor, CommonPermissions.ViewContent, widget));
    }

    private async Task<WidgetWrapper> BuildAsync(LayerMetadata place)
    {
        var widget = place.ContentItem;
        var content = await _displayManager.BuildDisplayAsync(widget, _updateModelAccessor.ModelUpdater);
        content.Classes.Add("widget");
        content.Classes.Add("widget-" + widget.ContentType.HtmlClassify());

        var wrapper = new WidgetWrapper { Widget = widget, Content = content };
        wrapper.Metadata.Alternates.Add("Widget_Wrapper__" + widget.ContentType.EncodeAlternateElement());
        wrapper.Metadata.Alternates.Add("Widget_Wrapper__Zone__" + place.Zone.EncodeAlternateElement());
        return wrapper;
    }
}
