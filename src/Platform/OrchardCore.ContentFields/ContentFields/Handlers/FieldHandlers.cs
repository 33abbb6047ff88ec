using Microsoft.Extensions.Localization;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Services;
using OrchardCore.ContentFields.Settings;

namespace OrchardCore.ContentFields.Handlers;

public sealed class HtmlFieldHandler : RequiredFieldHandler<HtmlField, HtmlFieldSettings>
{
    public HtmlFieldHandler(IStringLocalizer<FieldTexts> localizer)
        : base(localizer)
    {
    }

    protected override string Member => nameof(HtmlField.Html);

    protected override bool IsEmpty(HtmlField field) => string.IsNullOrWhiteSpace(field.Html);
}

public sealed class DateFieldHandler : RequiredFieldHandler<DateField, DateFieldSettings>
{
    public DateFieldHandler(IStringLocalizer<FieldTexts> localizer)
        : base(localizer)
    {
    }

    protected override string Member => nameof(DateField.Value);

    protected override bool IsEmpty(DateField field) => field.Value == null;
}

public sealed class DateTimeFieldHandler : RequiredFieldHandler<DateTimeField, DateTimeFieldSettings>
{
    public DateTimeFieldHandler(IStringLocalizer<FieldTexts> localizer)
        : base(localizer)
    {
    }

    // The editor's input, where the message belongs.
    protected override string Member => "LocalDateTime";

    protected override bool IsEmpty(DateTimeField field) => field.Value == null;
}

public sealed class TimeFieldHandler : RequiredFieldHandler<TimeField, TimeFieldSettings>
{
    public TimeFieldHandler(IStringLocalizer<FieldTexts> localizer)
        : base(localizer)
    {
    }

    protected override string Member => nameof(TimeField.Value);

    protected override bool IsEmpty(TimeField field) => field.Value == null;
}
