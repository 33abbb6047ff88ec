using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentFields.ViewModels;
using OrchardCore.ContentManagement.Display.Models;

namespace OrchardCore.ContentFields.Drivers;

public sealed class LinkFieldDisplayDriver : FieldDisplayDriver<LinkField, DisplayLinkFieldViewModel, EditLinkFieldViewModel>
{
    protected override ValueTask FillEditorAsync(EditLinkFieldViewModel model, BuildFieldEditorContext context)
    {
        var settings = context.PartFieldDefinition.GetSettings<LinkFieldSettings>();
        model.Url = Shown(model.Field.Url, settings.DefaultUrl, context);
        model.Text = Shown(model.Field.Text, settings.DefaultText, context);
        model.Target = Shown(model.Field.Target, settings.DefaultTarget, context);
        return ValueTask.CompletedTask;
    }

    protected override ValueTask ApplyAsync(EditLinkFieldViewModel model, LinkField field, UpdateFieldEditorContext context)
    {
        field.Url = model.Url?.Trim();
        field.Text = model.Text?.Trim();
        field.Target = model.Target;
        return ValueTask.CompletedTask;
    }
}
