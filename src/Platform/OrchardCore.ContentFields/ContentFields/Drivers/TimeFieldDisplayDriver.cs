using System.Globalization;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Services;
using OrchardCore.ContentFields.ViewModels;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Mvc.ModelBinding;

namespace OrchardCore.ContentFields.Drivers;

public sealed class TimeFieldDisplayDriver : FieldDisplayDriver<TimeField, DisplayTimeFieldViewModel, EditTimeFieldViewModel>
{
    private readonly IStringLocalizer S;

    public TimeFieldDisplayDriver(IStringLocalizer<FieldTexts> localizer)
    {
        S = localizer;
    }

    protected override ValueTask FillEditorAsync(EditTimeFieldViewModel model, BuildFieldEditorContext context)
    {
        model.Value = model.Field.Value is { } time ? time.ToString(time.Seconds == 0 ? @"hh\:mm" : @"hh\:mm\:ss", CultureInfo.InvariantCulture) : null;
        return ValueTask.CompletedTask;
    }

    protected override ValueTask ApplyAsync(EditTimeFieldViewModel model, TimeField field, UpdateFieldEditorContext context)
    {
        if (string.IsNullOrWhiteSpace(model.Value))
        {
            field.Value = null;
        }
        else if (TimeOnly.TryParse(model.Value, CultureInfo.InvariantCulture, out var time) || TimeOnly.TryParse(model.Value, CultureInfo.CurrentCulture, out time))
        {
            field.Value = time.ToTimeSpan();
        }
        else
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.Value), S["{0} must be a time such as 18:30.", context.PartFieldDefinition.DisplayName()]);
        }

        return ValueTask.CompletedTask;
    }
}
