using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Flows.Models;
using OrchardCore.Flows.Services;
using OrchardCore.Flows.Settings;
using OrchardCore.Flows.ViewModels;

namespace OrchardCore.Flows.Drivers;

/// <summary>Shows and edits the widgets of a flow.</summary>
public sealed class FlowPartDisplayDriver : ContentPartDisplayDriver<FlowPart>
{
    private readonly ContainedItems _containedItems;

    public FlowPartDisplayDriver(ContainedItems containedItems)
    {
        _containedItems = containedItems;
    }

    public override IDisplayResult Display(FlowPart part, BuildPartDisplayContext context)
        => Initialize<FlowPartViewModel>(part.Widgets.Count > 0 ? "FlowPart" : "FlowPart_Empty", model =>
        {
            model.FlowPart = part;
            model.BuildPartDisplayContext = context;
        }).Location(OrchardCoreConstants.DisplayType.Detail, "Content");

    public override IDisplayResult Edit(FlowPart part, BuildPartEditorContext context)
        => Initialize<ContainedItemsEditViewModel>(GetEditorShapeType(context), async model =>
        {
            model.Name = Prefix;
            model.DisplayName = context.TypePartDefinition.DisplayName();
            model.Types = await GetTypesAsync(context.TypePartDefinition);
            var items = new List<ContainedItemEditor>();
            foreach (var widget in part.Widgets)
            {
                var prefix = $"{Prefix}-{items.Count}";
                items.Add(new(widget, prefix, await _containedItems.BuildEditorAsync(widget, context, prefix)));
            }

            model.Items = items;
        });

    public override async Task<IDisplayResult> UpdateAsync(FlowPart part, UpdatePartEditorContext context)
    {
        var form = new ContainedItemsForm();
        await context.Updater.TryUpdateModelAsync(form, Prefix);
        part.Widgets = await _containedItems.UpdateAsync(part.Widgets, form, context, await GetTypesAsync(context.TypePartDefinition));
        foreach (var widget in part.Widgets)
        {
            widget.Alter<FlowMetadata>(_ => { });
        }

        return Edit(part, context);
    }

    private Task<IReadOnlyList<ContentTypeDefinition>> GetTypesAsync(ContentTypePartDefinition definition)
    {
        var names = definition.GetSettings<FlowPartSettings>().ContainedContentTypes;
        return _containedItems.GetTypesAsync(names, names.Length == 0 ? ["Widget"] : []);
    }
}
