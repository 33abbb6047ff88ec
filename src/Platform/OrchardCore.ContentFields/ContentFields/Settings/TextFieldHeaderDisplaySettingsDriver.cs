using Microsoft.Extensions.Localization;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentTypes.Editors;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Mvc.ModelBinding;

namespace OrchardCore.ContentFields.Settings;

/// <summary>The level of the heading of a field with the display mode Header.</summary>
public sealed class TextFieldHeaderDisplaySettingsDriver : FieldSettingsDisplayDriver<TextField, TextFieldHeaderDisplaySettings>
{
    private readonly IStringLocalizer S;

    public TextFieldHeaderDisplaySettingsDriver(IStringLocalizer<TextFieldHeaderDisplaySettingsDriver> localizer) => S = localizer;

    public override bool CanHandleModel(ContentPartFieldDefinition model) => base.CanHandleModel(model) && model.DisplayMode() == "Header";

    protected override Task ValidateAsync(TextFieldHeaderDisplaySettings settings, IUpdateModel updater)
    {
        if (settings.Level is < 1 or > 6)
        {
            updater.ModelState.AddModelError(Prefix, nameof(settings.Level), S["Please give a number from {0} to {1}.", 1, 6]);
        }

        return Task.CompletedTask;
    }
}
