using System.Globalization;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Services;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentFields.ViewModels;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Mvc.ModelBinding;

namespace OrchardCore.ContentFields.Drivers;

public sealed class NumericFieldDisplayDriver : FieldDisplayDriver<NumericField, DisplayNumericFieldViewModel, EditNumericFieldViewModel>
{
    private readonly IStringLocalizer S;

    public NumericFieldDisplayDriver(IStringLocalizer<FieldTexts> localizer)
    {
        S = localizer;
    }

    protected override ValueTask FillEditorAsync(EditNumericFieldViewModel model, BuildFieldEditorContext context)
    {
        var settings = context.PartFieldDefinition.GetSettings<NumericFieldSettings>();
        model.Value = Shown(model.Field.Value?.ToString(CultureInfo.CurrentCulture), settings.DefaultValue, context);
        return ValueTask.CompletedTask;
    }

    protected override ValueTask ApplyAsync(EditNumericFieldViewModel model, NumericField field, UpdateFieldEditorContext context)
    {
        if (FieldInput.TryReadNumber(model.Value, out var number))
        {
            field.Value = number;
        }
        else
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.Value), S["{0} must be a number such as {1}.", context.PartFieldDefinition.DisplayName(), 1.5m.ToString(CultureInfo.CurrentCulture)]);
        }

        return ValueTask.CompletedTask;
    }
}
