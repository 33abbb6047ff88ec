using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
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
    private readonly IStringLocalizer S;

    public LayerMetadataWelder(ILayerService layerService, ISiteService siteService, IStringLocalizer<LayerMetadataWelder> stringLocalizer)
    {
        _layerService = layerService;
        _siteService = siteService;
        S = stringLocalizer;
    }

    protected override void BuildPrefix(ContentItem model, string htmlFieldPrefix) => Prefix = nameof(LayerMetadata);

    public override async Task<IDisplayResult?> EditAsync(ContentItem model, BuildEditorContext context)
    {
        var metadata = model.TryGet<LayerMetadata>(out var stored) ? stored : new LayerMetadata();

        // A new widget learns its zone from the address: …/Create?LayerMetadata.Zone=Aside
        if (!model.Has(nameof(LayerMetadata)) && !await BindAsync(metadata, context))
        {
            return null;
        }

        return Initialize<LayerMetadataEditViewModel>("LayerMetadata_Edit", async viewModel =>
        {
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
        var viewModel = new LayerMetadataEditViewModel();
        await context.Updater.TryUpdateModelAsync(viewModel, Prefix, m => m.Layer!, m => m.Zone!, m => m.Position, m => m.RenderTitle);
        if (string.IsNullOrEmpty(viewModel.Zone))
        {
            return null;
        }

        if (!(await _layerService.GetLayersAsync()).Layers.Exists(layer => layer.Name == viewModel.Layer))
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(viewModel.Layer), S["Choose a layer."]);
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

    private async Task<bool> BindAsync(LayerMetadata metadata, BuildEditorContext context)
    {
        await context.Updater.TryUpdateModelAsync(metadata, Prefix, m => m.Zone, m => m.Position);
        return !string.IsNullOrEmpty(metadata.Zone);
    }
}
