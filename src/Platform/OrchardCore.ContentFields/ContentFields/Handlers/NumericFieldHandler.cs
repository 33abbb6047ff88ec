using Microsoft.Extensions.Localization;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Services;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata.Models;

namespace OrchardCore.ContentFields.Handlers;

public sealed class NumericFieldHandler : RequiredFieldHandler<NumericField, NumericFieldSettings>
{
    public NumericFieldHandler(IStringLocalizer<FieldTexts> localizer)
        : base(localizer)
    {
    }

    protected override string Member => nameof(NumericField.Value);

    protected override bool IsEmpty(NumericField field) => field.Value == null;

    protected override Task CheckAsync(ValidateContentFieldContext context, NumericField field, NumericFieldSettings settings)
    {
        var value = field.Value!.Value;
        var name = context.ContentPartFieldDefinition.DisplayName();
        if (value < settings.Minimum)
        {
            context.Fail(S["{0} must not be less than {1}.", name, settings.Minimum], Member);
        }

        if (value > settings.Maximum)
        {
            context.Fail(S["{0} must not be greater than {1}.", name, settings.Maximum], Member);
        }

        if (decimal.Round(value, Math.Clamp(settings.Scale, 0, 28)) != value)
        {
            context.Fail(settings.Scale == 0 ? S["{0} must be a whole number.", name] : S["{0} must not have more than {1} decimal places.", name, settings.Scale], Member);
        }

        return Task.CompletedTask;
    }
}
