using OrchardCore.Alias.Models;
using OrchardCore.Alias.Settings;
using OrchardCore.Alias.ViewModels;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.Alias.Drivers;

public sealed class AliasPartDisplayDriver : ContentPartDisplayDriver<AliasPart>
{
    public override IDisplayResult Edit(AliasPart part, BuildPartEditorContext context)
        => Initialize<AliasPartViewModel>(GetEditorShapeType(context), model =>
        {
            model.Alias = part.Alias;
            model.AliasPart = part;
            model.ContentItem = part.ContentItem;
            model.Settings = context.TypePartDefinition.GetSettings<AliasPartSettings>();
        }).Location("Sidebar:22");

    public override async Task<IDisplayResult> UpdateAsync(AliasPart part, UpdatePartEditorContext context)
    {
        if (context.TypePartDefinition.GetSettings<AliasPartSettings>().Options is AliasPartOptions.Editable)
        {
            await context.Updater.TryUpdateModelAsync(part, Prefix, x => x.Alias!);
        }

        return Edit(part, context);
    }
}
