using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents.List;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.ContentTypes.Editors;

/// <summary>Whether the content list shows a field and can be filtered by it.</summary>
public sealed class ContentListFieldSettingsDriver : ContentPartFieldDefinitionDisplayDriver
{
    private readonly ListedFields _fields;
    private readonly IEnumerable<IContentListFieldHandler> _handlers;

    public ContentListFieldSettingsDriver(ListedFields fields, IEnumerable<IContentListFieldHandler> handlers)
    {
        _fields = fields;
        _handlers = handlers;
    }

    public override bool CanHandleModel(ContentPartFieldDefinition model) => _fields.CanBeColumn(model) || _fields.CanBeFilter(model);

    public override IDisplayResult Edit(ContentPartFieldDefinition field, BuildEditorContext context)
        => Initialize<ContentListFieldSettingsViewModel>("ContentListFieldSettings_Edit", model =>
        {
            var settings = field.GetSettings<ContentListFieldSettings>();
            model.ShowColumn = settings.ShowColumn;
            model.ShowFilter = settings.ShowFilter;
            model.CanBeColumn = _fields.CanBeColumn(field);
            model.CanBeFilter = _fields.CanBeFilter(field);
        }).Location("Content:90");

    public override async Task<IDisplayResult> UpdateAsync(ContentPartFieldDefinition field, UpdatePartFieldEditorContext context)
    {
        var before = field.GetSettings<ContentListFieldSettings>();
        var settings = await SettingsValues.BindAsync(before, context.Updater, Prefix);
        context.Builder.WithSettings(settings);
        if (settings.ShowFilter && !before.ShowFilter)
        {
            foreach (var handler in _handlers)
            {
                handler.FilterAdded(field.PartDefinition.Name, field.Name);
            }
        }

        return Edit(field, context);
    }
}

/// <summary>The settings in their editor.</summary>
public class ContentListFieldSettingsViewModel : ContentListFieldSettings
{
    public bool CanBeColumn { get; set; }

    public bool CanBeFilter { get; set; }
}
