using Microsoft.Extensions.Localization;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentTypes.Editors;
using OrchardCore.DisplayManagement.Liquid;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Liquid;
using OrchardCore.Mvc.ModelBinding;

namespace OrchardCore.ContentFields.Settings;

public sealed class BooleanFieldSettingsDriver : FieldSettingsDisplayDriver<BooleanField, BooleanFieldSettings>;

public sealed class HtmlFieldSettingsDriver : FieldSettingsDisplayDriver<HtmlField, HtmlFieldSettings>;

public sealed class DateFieldSettingsDriver : FieldSettingsDisplayDriver<DateField, DateFieldSettings>;

public sealed class DateTimeFieldSettingsDriver : FieldSettingsDisplayDriver<DateTimeField, DateTimeFieldSettings>;

public sealed class TimeFieldSettingsDriver : FieldSettingsDisplayDriver<TimeField, TimeFieldSettings>;

public sealed class LinkFieldSettingsDriver : FieldSettingsDisplayDriver<LinkField, LinkFieldSettings>;

public sealed class TextFieldSettingsDriver : FieldSettingsDisplayDriver<TextField, TextFieldSettings>
{
    private readonly ILiquidTemplateManager _liquid;

    public TextFieldSettingsDriver(ILiquidTemplateManager liquid) => _liquid = liquid;

    protected override Task ValidateAsync(TextFieldSettings settings, IUpdateModel updater)
    {
        _liquid.CheckTemplate(updater.ModelState, Prefix, nameof(settings.Pattern), settings.Pattern);
        return Task.CompletedTask;
    }
}

public sealed class NumericFieldSettingsDriver : FieldSettingsDisplayDriver<NumericField, NumericFieldSettings>
{
    private readonly IStringLocalizer S;

    public NumericFieldSettingsDriver(IStringLocalizer<NumericFieldSettingsDriver> localizer) => S = localizer;

    protected override Task ValidateAsync(NumericFieldSettings settings, IUpdateModel updater)
    {
        if (settings.Scale is < 0 or > 10)
        {
            updater.ModelState.AddModelError(Prefix, nameof(settings.Scale), S["Please give a number from {0} to {1}.", 0, 10]);
        }

        if (settings.Minimum > settings.Maximum)
        {
            updater.ModelState.AddModelError(Prefix, nameof(settings.Maximum), S["The greatest value is below the smallest."]);
        }

        return Task.CompletedTask;
    }
}

public sealed class ContentPickerFieldSettingsDriver : FieldSettingsDisplayDriver<ContentPickerField, ContentPickerFieldSettings>
{
    private readonly ILiquidTemplateManager _liquid;

    public ContentPickerFieldSettingsDriver(ILiquidTemplateManager liquid) => _liquid = liquid;

    protected override Task ValidateAsync(ContentPickerFieldSettings settings, IUpdateModel updater)
    {
        _liquid.CheckTemplate(updater.ModelState, Prefix, nameof(settings.TitlePattern), settings.TitlePattern);
        return Task.CompletedTask;
    }
}
