using System.Globalization;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Services;
using OrchardCore.ContentFields.ViewModels;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Mvc.ModelBinding;

namespace OrchardCore.ContentFields.Drivers;

public sealed class DateFieldDisplayDriver : FieldDisplayDriver<DateField, DisplayDateFieldViewModel, EditDateFieldViewModel>
{
    private readonly IStringLocalizer S;

    public DateFieldDisplayDriver(IStringLocalizer<FieldTexts> localizer)
    {
        S = localizer;
    }

    protected override ValueTask FillEditorAsync(EditDateFieldViewModel model, BuildFieldEditorContext context)
    {
        model.Value = model.Field.Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }

    protected override ValueTask ApplyAsync(EditDateFieldViewModel model, DateField field, UpdateFieldEditorContext context)
    {
        if (FieldInput.TryReadDateTime(model.Value, out var date))
        {
            field.Value = date?.Date;
        }
        else
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.Value), S["{0}: “{1}” is no date.", context.PartFieldDefinition.DisplayName(), model.Value!]);
        }

        return ValueTask.CompletedTask;
    }
}
