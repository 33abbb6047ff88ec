using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Flows.Models;
using OrchardCore.Flows.Services;
using OrchardCore.Flows.Settings;
using OrchardCore.Flows.ViewModels;

namespace OrchardCore.Flows.Drivers;

/// <summary>Shows and edits the items of a bag.</summary>
public sealed class BagPartDisplayDriver : ContentPartDisplayDriver<BagPart>
{
    private readonly ContainedItems _containedItems;
    private readonly ContainedItemsEditor _editor;

    public BagPartDisplayDriver(ContainedItems containedItems, ContainedItemsEditor editor)
    {
        _containedItems = containedItems;
        _editor = editor;
    }

    public override IDisplayResult Display(BagPart part, BuildPartDisplayContext context)
        => Initialize<BagPartViewModel>(GetDisplayShapeType(context), model =>
        {
            model.BagPart = part;
            model.BuildPartDisplayContext = context;
            model.Settings = context.TypePartDefinition.GetSettings<BagPartSettings>();
        })
        .Location(OrchardCoreConstants.DisplayType.Detail, "Content")
        .Location(OrchardCoreConstants.DisplayType.Summary, "Content");

    public override IDisplayResult Edit(BagPart part, BuildPartEditorContext context)
    {
        var name = Prefix;
        return Initialize<ContainedItemsEditViewModel>(GetEditorShapeType(context), async model =>
        {
            var settings = context.TypePartDefinition.GetSettings<BagPartSettings>();
            model.Name = model.Group = name;
            model.DisplayName = context.TypePartDefinition.DisplayName();
            model.Types = await GetTypesAsync(settings);
            model.BuildEditorUrl = FlowsUrls.BuildEditor(context.TypePartDefinition, flowMetadata: false);
            model.Items = await _editor.BuildAsync(name, part.ContentItems.Select(item => (item, 0)), context, isTree: false, settings.CollapseContainedItems);
        });
    }

    public override async Task<IDisplayResult> UpdateAsync(BagPart part, UpdatePartEditorContext context)
    {
        var name = Prefix;
        var form = new ContainedItemsForm();
        await context.Updater.TryUpdateModelAsync(form, name);
        var types = await GetTypesAsync(context.TypePartDefinition.GetSettings<BagPartSettings>());
        var items = await _editor.UpdateAsync(name, form, part.ContentItems, part.ContentItems.Select(item => (item, 0)), new UpdateEditorSettings(context, types));
        part.ContentItems = items.ConvertAll(item => item.Item);
        return Edit(part, context);
    }

    private Task<IReadOnlyList<ContentTypeDefinition>> GetTypesAsync(BagPartSettings settings)
        => _containedItems.GetTypesAsync(settings.ContainedContentTypes, settings.ContainedStereotypes);
}
