using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentTypes.Editors;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Media.Fields;
using OrchardCore.Media.Settings;

namespace OrchardCore.Media.Drivers;

/// <summary>Edits the settings of media fields.</summary>
internal sealed class MediaFieldSettingsDriver : ContentPartFieldDefinitionDisplayDriver<MediaField>
{
    public override IDisplayResult Edit(ContentPartFieldDefinition model, BuildEditorContext context)
        => Initialize<MediaFieldSettingsViewModel>("MediaFieldSettings_Edit", view =>
        {
            var settings = model.GetSettings<MediaFieldSettings>();
            view.Hint = settings.Hint;
            view.Required = settings.Required;
            view.Multiple = settings.Multiple;
            view.AllowMediaText = settings.AllowMediaText;
            view.AllowAnchors = settings.AllowAnchors;
            view.AllowedExtensions = string.Join(' ', settings.AllowedExtensions);
        }).Location("Content");

    public override async Task<IDisplayResult> UpdateAsync(ContentPartFieldDefinition model, UpdatePartFieldEditorContext context)
    {
        var view = new MediaFieldSettingsViewModel();
        await context.Updater.TryUpdateModelAsync(view, Prefix);
        context.Builder.WithSettings(new MediaFieldSettings
        {
            Hint = view.Hint,
            Required = view.Required,
            Multiple = view.Multiple,
            AllowMediaText = view.AllowMediaText,
            AllowAnchors = view.AllowAnchors,
            AllowedExtensions = [.. (view.AllowedExtensions ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(e => e.StartsWith('.') ? e : "." + e)],
        });
        return Edit(model, context);
    }
}

public class MediaFieldSettingsViewModel
{
    public string? Hint { get; set; }

    public bool Required { get; set; }

    public bool Multiple { get; set; }

    public bool AllowMediaText { get; set; }

    public bool AllowAnchors { get; set; }

    /// <summary>Separated by blanks.</summary>
    public string? AllowedExtensions { get; set; }
}
