using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentFields.ViewModels;
using OrchardCore.ContentManagement.Display.Models;

namespace OrchardCore.ContentFields.Drivers;

public sealed class MultiTextFieldDisplayDriver : FieldDisplayDriver<MultiTextField, DisplayMultiTextFieldViewModel, EditMultiTextFieldViewModel>
{
    protected override ValueTask FillEditorAsync(EditMultiTextFieldViewModel model, BuildFieldEditorContext context)
    {
        var isUntouched = context.IsNew && context is not UpdateFieldEditorContext;
        model.Values = isUntouched && model.Field.Values is not { Length: > 0 }
            ? [.. context.PartFieldDefinition.GetSettings<MultiTextFieldSettings>().Options.Where(option => option.Default).Select(option => option.Value)]
            : model.Field.Values ?? [];
        return ValueTask.CompletedTask;
    }

    protected override ValueTask ApplyAsync(EditMultiTextFieldViewModel model, MultiTextField field, UpdateFieldEditorContext context)
    {
        field.Values = [.. (model.Values ?? []).Where(value => !string.IsNullOrEmpty(value)).Distinct()];
        return ValueTask.CompletedTask;
    }
}
