using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentFields.ViewModels;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;

namespace OrchardCore.ContentFields.Drivers;

public sealed class TextFieldDisplayDriver : FieldDisplayDriver<TextField, DisplayTextFieldViewModel, EditTextFieldViewModel>
{
    public const string PredefinedList = "PredefinedList";

    protected override ValueTask FillEditorAsync(EditTextFieldViewModel model, BuildFieldEditorContext context)
    {
        var definition = context.PartFieldDefinition;
        var defaultValue = definition.Editor() == PredefinedList
            ? definition.GetSettings<TextFieldPredefinedListEditorSettings>().DefaultValue
            : definition.GetSettings<TextFieldSettings>().DefaultValue;
        model.Text = Shown(model.Field.Text, defaultValue, context);
        return ValueTask.CompletedTask;
    }

    protected override ValueTask ApplyAsync(EditTextFieldViewModel model, TextField field, UpdateFieldEditorContext context)
    {
        if (context.PartFieldDefinition.GetSettings<TextFieldSettings>().Type == FieldBehaviorType.Editable)
        {
            field.Text = model.Text;
        }

        return ValueTask.CompletedTask;
    }
}
