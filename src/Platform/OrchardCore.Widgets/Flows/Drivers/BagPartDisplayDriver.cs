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

    public BagPartDisplayDriver(ContainedItems containedItems)
    {
        _containedItems = containedItems;
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
        => Initialize<ContainedItemsEditViewModel>(GetEditorShapeType(context), async model =>
        {
            model.Name = Prefix;
            model.DisplayName = context.TypePartDefinition.DisplayName();
            model.Types = await GetTypesAsync(context.TypePartDefinition);
            var items = new List<ContainedItemEditor>();
            foreach (var item in part.ContentItems)
            {
                var prefix = $"{Prefix}-{items.Count}";
                items.Add(new(item, prefix, await _containedItems.BuildEditorAsync(item, context, prefix)));
            }

            model.Items = items;
        });

    public override async Task<IDisplayResult> UpdateAsync(BagPart part, UpdatePartEditorContext context)
    {
        var form = new ContainedItemsForm();
        await context.Updater.TryUpdateModelAsync(form, Prefix);
        part.ContentItems = await _containedItems.UpdateAsync(part.ContentItems, form, context, await GetTypesAsync(context.TypePartDefinition));
        return Edit(part, context);
    }

    private Task<IReadOnlyList<ContentTypeDefinition>> GetTypesAsync(ContentTypePartDefinition definition)
    {
        var settings = definition.GetSettings<BagPartSettings>();
        return _containedItems.GetTypesAsync(settings.ContainedContentTypes, settings.ContainedStereotypes);
    }
}
