using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Flows.Services;
using OrchardCore.Flows.ViewModels;
using OrchardCore.Mvc.Utilities;
using OrchardCore.Widgets.Models;
using OrchardCore.Widgets.Settings;

namespace OrchardCore.Widgets.Drivers;

/// <summary>Puts the widgets of an item into the zones of the layout, before those of the layers.</summary>
public sealed class WidgetsListPartDisplayDriver : ContentPartDisplayDriver<WidgetsListPart>
{
    private readonly ContainedItems _containedItems;

    public WidgetsListPartDisplayDriver(ContainedItems containedItems)
    {
        _containedItems = containedItems;
    }

    public override async Task<IDisplayResult?> DisplayAsync(WidgetsListPart part, BuildPartDisplayContext context)
    {
        if (context.DisplayType != OrchardCoreConstants.DisplayType.Detail)
        {
            return null;
        }

        foreach (var (zone, widgets) in part.Widgets)
        {
            foreach (var widget in widgets.Where(widget => widget.TryGet<WidgetMetadata>(out _)))
            {
                if (await _containedItems.BuildDisplayAsync(widget, context.Updater) is { } shape)
                {
                    shape.Classes.Add("widget");
                    shape.Classes.Add("widget-" + widget.ContentType.HtmlClassify());
                    await context.Layout.Zones[zone].AddAsync(shape, string.Empty);
                }
            }
        }

        return null;
    }

    public override async Task<IDisplayResult?> EditAsync(WidgetsListPart part, BuildPartEditorContext context)
    {
        var results = new List<IDisplayResult>();
        foreach (var zone in GetZones(context.TypePartDefinition))
        {
            results.Add(Initialize<ContainedItemsEditViewModel>("WidgetsListPart_Edit", async model =>
            {
                model.Name = $"{Prefix}.{zone}";
                model.DisplayName = zone;
                model.Types = await _containedItems.GetTypesAsync([], ["Widget"]);
                var items = new List<ContainedItemEditor>();
                foreach (var widget in part.Widgets.GetValueOrDefault(zone) ?? [])
                {
                    var prefix = $"{Prefix}-{zone}-{items.Count}";
                    items.Add(new(widget, prefix, await _containedItems.BuildEditorAsync(widget, context, prefix)));
                }

                model.Items = items;
            }).Differentiator(zone));
        }

        return await CombineAsync(results);
    }

    public override async Task<IDisplayResult?> UpdateAsync(WidgetsListPart part, UpdatePartEditorContext context)
    {
        var types = await _containedItems.GetTypesAsync([], ["Widget"]);
        var zones = new Dictionary<string, List<ContentItem>>(part.Widgets);
        foreach (var zone in GetZones(context.TypePartDefinition))
        {
            var form = new ContainedItemsForm();
            await context.Updater.TryUpdateModelAsync(form, $"{Prefix}.{zone}");
            zones[zone] = await _containedItems.UpdateAsync(part.Widgets.GetValueOrDefault(zone) ?? [], form, context, types);
            zones[zone].ForEach(widget => widget.Alter<WidgetMetadata>(_ => { }));
        }

        part.Widgets = zones;
        return await EditAsync(part, context);
    }

    private static string[] GetZones(ContentTypePartDefinition definition)
        => definition.GetSettings<WidgetsListPartSettings>().Zones;
}
