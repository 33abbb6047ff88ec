using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentTypes.Editors;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Widgets.Models;

namespace OrchardCore.Widgets.Settings;

/// <summary>The zones as one text, separated by commas or spaces.</summary>
public sealed class WidgetsListPartSettingsDisplayDriver : ContentTypePartDefinitionDisplayDriver<WidgetsListPart>
{
    private static readonly char[] _separators = [',', ';', ' ', '\t', '\r', '\n'];

    public override IDisplayResult Edit(ContentTypePartDefinition part, BuildEditorContext context)
        => Initialize<ZonesViewModel>("WidgetsListPartSettings_Edit", model => model.Zones = string.Join(", ", part.GetSettings<WidgetsListPartSettings>().Zones)).Location("Content");

    public override async Task<IDisplayResult> UpdateAsync(ContentTypePartDefinition part, UpdateTypePartEditorContext context)
    {
        var model = new ZonesViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        context.Builder.WithSettings(new WidgetsListPartSettings { Zones = [.. (model.Zones ?? "").Split(_separators, StringSplitOptions.RemoveEmptyEntries).Distinct()] });
        return Edit(part, context);
    }
}

/// <summary>The zones in the editor.</summary>
public class ZonesViewModel
{
    public string? Zones { get; set; }
}
