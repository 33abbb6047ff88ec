using System.Globalization;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Services;
using OrchardCore.ContentFields.ViewModels;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Modules;
using OrchardCore.Mvc.ModelBinding;

namespace OrchardCore.ContentFields.Drivers;

/// <summary>Stored in UTC, shown and edited in the time zone of the site.</summary>
public sealed class DateTimeFieldDisplayDriver : FieldDisplayDriver<DateTimeField, DisplayDateTimeFieldViewModel, EditDateTimeFieldViewModel>
{
    private readonly ILocalClock _localClock;
    private readonly IStringLocalizer S;

    public DateTimeFieldDisplayDriver(ILocalClock localClock, IStringLocalizer<FieldTexts> localizer)
    {
        _localClock = localClock;
        S = localizer;
    }

    protected override async ValueTask FillDisplayAsync(DisplayDateTimeFieldViewModel model, BuildFieldDisplayContext context) =>
        model.LocalDateTime = await ToLocalAsync(model.Field.Value);

    protected override async ValueTask FillEditorAsync(EditDateTimeFieldViewModel model, BuildFieldEditorContext context)
    {
        var local = await ToLocalAsync(model.Field.Value);
        model.LocalDateTime = local is { } time ? Format(time) : null;
    }

    protected override async ValueTask ApplyAsync(EditDateTimeFieldViewModel model, DateTimeField field, UpdateFieldEditorContext context)
    {
        if (FieldInput.TryReadDateTime(model.LocalDateTime, out var local))
        {
            field.Value = local == null ? null : await _localClock.ConvertToUtcAsync(local.Value);
            Show(local, context);
        }
        else
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.LocalDateTime), S["{0}: “{1}” is no date with a time.", context.PartFieldDefinition.DisplayName(), model.LocalDateTime!]);
        }
    }

    // A day alone is taken for its beginning; an input for date and time would show nothing for it.
    private void Show(DateTime? local, UpdateFieldEditorContext context)
    {
        var shown = local is { } time ? Format(time) : null;
        context.Updater.ModelState.SetModelValue($"{Prefix}.{nameof(EditDateTimeFieldViewModel.LocalDateTime)}", shown, shown);
    }

    private static string Format(DateTime time) => time.ToString(time.Second == 0 ? "yyyy-MM-ddTHH:mm" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    private async ValueTask<DateTime?> ToLocalAsync(DateTime? utc) => utc is not { } value
        ? null
        : (await _localClock.ConvertToLocalAsync(new DateTimeOffset(DateTime.SpecifyKind(value, DateTimeKind.Utc)))).DateTime;
}
