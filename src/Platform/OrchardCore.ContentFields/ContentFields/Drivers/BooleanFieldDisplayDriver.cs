using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentFields.ViewModels;
using OrchardCore.ContentManagement.Display.Models;

namespace OrchardCore.ContentFields.Drivers;

public sealed class BooleanFieldDisplayDriver : FieldDisplayDriver<BooleanField, DisplayBooleanFieldViewModel, EditBooleanFieldViewModel>
{
    protected override ValueTask FillEditorAsync(EditBooleanFieldViewModel model, BuildFieldEditorContext context)
    {
        var isUntouched = context.IsNew && context is not UpdateFieldEditorContext;
        model.Value = model.Field.Value || (isUntouched && context.PartFieldDefinition.GetSettings<BooleanFieldSettings>().DefaultValue);
        return ValueTask.CompletedTask;
    }

    protected override ValueTask ApplyAsync(EditBooleanFieldViewModel model, BooleanField field, UpdateFieldEditorContext context)
    {
        field.Value = model.Value;
        return ValueTask.CompletedTask;
    }
}
