using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Menu.Models;
using OrchardCore.Menu.ViewModels;

namespace OrchardCore.Menu.Drivers;

/// <summary>Edits a menu item that leads to content; which content is chosen in the field of the part.</summary>
public sealed class ContentMenuItemPartDisplayDriver : ContentPartDisplayDriver<ContentMenuItemPart>
{
    public override IDisplayResult Edit(ContentMenuItemPart part, BuildPartEditorContext context)
        => Initialize<ContentMenuItemViewModel>(GetEditorShapeType(context), model =>
        {
            model.Name = part.ContentItem.DisplayText;
            model.CheckContentPermissions = part.CheckContentPermissions;
        });

    public override async Task<IDisplayResult?> UpdateAsync(ContentMenuItemPart part, UpdatePartEditorContext context)
    {
        var model = new ContentMenuItemViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        part.ContentItem.DisplayText = model.Name?.Trim();
        part.CheckContentPermissions = model.CheckContentPermissions;
        return Edit(part, context);
    }
}
