using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Layers.Models;
using OrchardCore.Layers.Services;
using OrchardCore.Layers.ViewModels;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Settings;

namespace OrchardCore.Layers.Drivers;

/// <summary>Adds the place (layer, zone, position) to the editor of widgets that stand in a layer.</summary>
public sealed class LayerMetadataWelder : ContentDisplayDriver
{
    private readonly ILayerService _layerService;
    private readonly ISiteService _siteService;
    private readonly IContentDefinitionManager _definitions;
    private readonly IStringLocalizer S;

    public LayerMetadataWelder(
        ILayerService layerService,
        ISiteService siteService,
        IContentDefinitionManager definitions,
        IStringLocalizer<LayerMetadataWelder> stringLocalizer)
    {
        _definitions = definitions;
        _layerService = layerService;
        _siteService = siteService;
        S = stringLocalizer;
    }

    protected override void BuildPrefix(ContentItem model, string htmlFieldPrefix) => Prefix = nameof(LayerMetadata);

    public override async Task<IDisplayResult?> EditAsync(ContentItem model, BuildEditorContext context)
    {
        // What stands within a widget has no place of its own.
        if (context.HtmlFieldPrefix.Length > 0)
        {
            return null;
        }

        var metadata = model.TryGet<LayerMetadata>(out var stored) ? stored : new LayerMetadata();

        // A new widget learns its place from the address: …/Create?LayerMetadata.Zone=Aside
        if (!model.Has(nameof(LayerMetadata)))
        {
            if (!await BindAsync(metadata, context))
            {
                return null;
            }

            if (metadata.Position == 0)
            {
                metadata.Position = await LastPositionAsync(metadata.Zone) + 1;
            }
        }

        return Initialize<LayerMetadataEditViewModel>("LayerMetadata_Edit", async viewModel =>
        {
            viewModel.Title = model.DisplayText;
            viewModel.HasTitle = !await TitlesItselfAsync(model);
            viewModel.Layer = metadata.Layer;
            viewModel.Zone = metadata.Zone;
            viewModel.Position = metadata.Position;
            viewModel.RenderTitle = metadata.RenderTitle;
            viewModel.Layers = (await _layerService.GetLayersAsync()).Layers.ConvertAll(layer => layer.Name);
            viewModel.Zones = (await _siteService.GetSettingsAsync<LayerSettings>()).Zones;
        }).Location("Content:before");
    }

    public override async Task<IDisplayResult?> UpdateAsync(ContentItem model, UpdateEditorContext context)
    {
        if (context.HtmlFieldPrefix.Length > 0)
        {
            return null;
        }

        var viewModel = new LayerMetadataEditViewModel();
        await context.Updater.TryUpdateModelAsync(viewModel, Prefix, m => m.Title!, m => m.Layer!, m => m.Zone!, m => m.Position, m => m.RenderTitle);
        if (string.IsNullOrEmpty(viewModel.Zone))
        {
            return null;
        }

        if (!(await _layerService.GetLayersAsync()).Layers.Exists(layer => layer.Name == viewModel.Layer))
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(viewModel.Layer), S["Choose a layer."]);
        }

        var before = model.TryGet<LayerMetadata>(out var stored) ? stored.Zone : null;
        if (viewModel.Zone != before && !(await _siteService.GetSettingsAsync<LayerSettings>()).Zones.Contains(viewModel.Zone))
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(viewModel.Zone), S["Choose a zone."]);
        }

        if (!double.IsFinite(viewModel.Position))
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(viewModel.Position), S["Enter a number."]);
        }

        if (!await TitlesItselfAsync(model))
        {
            model.DisplayText = viewModel.Title?.Trim();
        }

        model.Alter<LayerMetadata>(metadata =>
        {
            metadata.Layer = viewModel.Layer ?? string.Empty;
            metadata.Zone = viewModel.Zone;
            metadata.Position = viewModel.Position;
            metadata.RenderTitle = viewModel.RenderTitle;
        });

        return await EditAsync(model, context);
    }

    /// <summary>Whether a part of the item makes its title; otherwise it is entered here.</summary>
    private async Task<bool> TitlesItselfAsync(ContentItem model)
        => (await _definitions.GetTypeDefinitionAsync(model.ContentType))?.Parts.Any(part => part.PartDefinition.Name == "TitlePart") == true;

    private async Task<bool> BindAsync(LayerMetadata metadata, BuildEditorContext context)
    {
        await context.Updater.TryUpdateModelAsync(metadata, Prefix, m => m.Zone, m => m.Layer, m => m.Position);
        return !string.IsNullOrEmpty(metadata.Zone);
    }

    private async Task<double> LastPositionAsync(string zone)
        => Math.Ceiling((await _layerService.GetLayerWidgetsMetadataAsync(index => index.Latest)).Where(place => place.Zone == zone).Select(place => place.Position).DefaultIfEmpty().Max());
}
