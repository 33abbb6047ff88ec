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
    private readonly ContainedItemsEditor _editor;

    public WidgetsListPartDisplayDriver(ContainedItems containedItems, ContainedItemsEditor editor)
    {
        _containedItems = containedItems;
        _editor = editor;
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
        var prefix = Prefix;
        var types = await GetTypesAsync();
        return await CombineAsync(GetZones(context.TypePartDefinition).Select(zone => Initialize<ContainedItemsEditViewModel>("WidgetsListPart_Edit", async model =>
        {
            model.Name = $"{prefix}.{zone}";
            model.Group = prefix;
            model.DisplayName = zone;
            model.Types = types;
            model.BuildEditorUrl = FlowsUrls.BuildWidgetEditor(context.TypePartDefinition, zone);
            model.Items = await _editor.BuildAsync(model.Name, Of(part, zone).Select(widget => (widget, 0)), context, isTree: false, collapsed: false);
        }).Differentiator(zone)).ToArray<IDisplayResult>());
    }

    public override async Task<IDisplayResult?> UpdateAsync(WidgetsListPart part, UpdatePartEditorContext context)
    {
        var prefix = Prefix;
        var forms = new Dictionary<string, ContainedItemsForm>();
        foreach (var zone in GetZones(context.TypePartDefinition))
        {
            await context.Updater.TryUpdateModelAsync(forms[zone] = new ContainedItemsForm(), $"{prefix}.{zone}");
        }

        // A widget may have been moved to another zone.
        var all = part.Widgets.Values.SelectMany(widgets => widgets).ToArray();
        var mentioned = forms.Values.SelectMany(form => form.ContentItems).ToHashSet();
        var settings = new UpdateEditorSettings(context, await GetTypesAsync(), widget => widget.Weld(new WidgetMetadata()));
        var zones = new Dictionary<string, List<ContentItem>>(part.Widgets);
        foreach (var (zone, form) in forms)
        {
            var kept = Of(part, zone).Where(widget => !mentioned.Contains(widget.ContentItemId)).Select(widget => (widget, 0));
            zones[zone] = (await _editor.UpdateAsync($"{prefix}.{zone}", form, all, kept, settings)).ConvertAll(item => item.Item);
        }

        part.Widgets = zones;
        return await EditAsync(part, context);
    }

    private static string[] GetZones(ContentTypePartDefinition definition)
        => definition.GetSettings<WidgetsListPartSettings>().Zones;

    private static List<ContentItem> Of(WidgetsListPart part, string zone) => part.Widgets.GetValueOrDefault(zone) ?? [];

    private Task<IReadOnlyList<ContentTypeDefinition>> GetTypesAsync() => _containedItems.GetTypesAsync([], ["Widget"]);
}
