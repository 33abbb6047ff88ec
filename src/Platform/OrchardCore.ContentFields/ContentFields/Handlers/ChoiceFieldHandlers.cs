using Microsoft.Extensions.Localization;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Services;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata.Models;

namespace OrchardCore.ContentFields.Handlers;

public sealed class ContentPickerFieldHandler : RequiredFieldHandler<ContentPickerField, ContentPickerFieldSettings>
{
    public ContentPickerFieldHandler(IStringLocalizer<FieldTexts> localizer)
        : base(localizer)
    {
    }

    protected override string Member => nameof(ContentPickerField.ContentItemIds);

    protected override bool IsEmpty(ContentPickerField field) => field.ContentItemIds is not { Length: > 0 };

    protected override Task CheckAsync(ValidateContentFieldContext context, ContentPickerField field, ContentPickerFieldSettings settings)
    {
        if (!settings.Multiple && field.ContentItemIds.Length > 1)
        {
            context.Fail(S["{0} takes only one item.", context.ContentPartFieldDefinition.DisplayName()], Member);
        }

        return Task.CompletedTask;
    }
}

public sealed class MultiTextFieldHandler : RequiredFieldHandler<MultiTextField, MultiTextFieldSettings>
{
    public MultiTextFieldHandler(IStringLocalizer<FieldTexts> localizer)
        : base(localizer)
    {
    }

    protected override string Member => nameof(MultiTextField.Values);

    protected override bool IsEmpty(MultiTextField field) => field.Values is not { Length: > 0 };
}
