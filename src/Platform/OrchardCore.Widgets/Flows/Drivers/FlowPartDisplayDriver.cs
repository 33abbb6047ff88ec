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
    private readonly ContainedItemsEditor _editor;

    public FlowPartDisplayDriver(ContainedItems containedItems, ContainedItemsEditor editor)
    {
        _containedItems = containedItems;
        _editor = editor;
    }

    public override IDisplayResult Display(FlowPart part, BuildPartDisplayContext context)
        => Initialize<FlowPartViewModel>(part.Widgets.Count > 0 ? "FlowPart" : "FlowPart_Empty", model =>
        {
            model.FlowPart = part;
            model.BuildPartDisplayContext = context;
        }).Location(OrchardCoreConstants.DisplayType.Detail, "Content");

    public override IDisplayResult Edit(FlowPart part, BuildPartEditorContext context)
    {
        var name = Prefix;
        return Initialize<ContainedItemsEditViewModel>(GetEditorShapeType(context), async model =>
        {
            var settings = context.TypePartDefinition.GetSettings<FlowPartSettings>();
            model.Name = model.Group = name;
            model.DisplayName = context.TypePartDefinition.DisplayName();
            model.Types = await GetTypesAsync(settings);
            model.BuildEditorUrl = FlowsUrls.BuildEditor(context.TypePartDefinition, flowMetadata: true);
            model.Items = await _editor.BuildAsync(name, part.Widgets.Select(widget => (widget, 0)), context, isTree: false, settings.CollapseContainedItems);
        });
    }

    public override async Task<IDisplayResult> UpdateAsync(FlowPart part, UpdatePartEditorContext context)
    {
        var name = Prefix;
        var settings = context.TypePartDefinition.GetSettings<FlowPartSettings>();
        var form = new ContainedItemsForm();
        await context.Updater.TryUpdateModelAsync(form, name);
        var items = await _editor.UpdateAsync(name, form, part.Widgets, part.Widgets.Select(widget => (widget, 0)),
            new UpdateEditorSettings(context, await GetTypesAsync(settings), widget => widget.Weld(new FlowMetadata { Alignment = settings.DefaultAlignment })));
        part.Widgets = items.ConvertAll(item => item.Item);
        return Edit(part, context);
    }

    private Task<IReadOnlyList<ContentTypeDefinition>> GetTypesAsync(FlowPartSettings settings)
        => _containedItems.GetTypesAsync(settings.ContainedContentTypes, settings.ContainedContentTypes.Length == 0 ? ["Widget"] : []);
}
