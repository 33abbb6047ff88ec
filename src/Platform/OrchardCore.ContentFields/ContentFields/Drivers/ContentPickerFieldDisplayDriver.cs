using Microsoft.AspNetCore.Mvc.Rendering;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Services;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentFields.ViewModels;
using OrchardCore.ContentManagement.Display.Models;

namespace OrchardCore.ContentFields.Drivers;

/// <summary>The editor is a list of the items that may be picked; those picked stand first, in their order.</summary>
public sealed class ContentPickerFieldDisplayDriver : FieldDisplayDriver<ContentPickerField, DisplayContentPickerFieldViewModel, EditContentPickerFieldViewModel>
{
    private readonly PickableContentItems _items;

    public ContentPickerFieldDisplayDriver(PickableContentItems items)
    {
        _items = items;
    }

    protected override async ValueTask FillEditorAsync(EditContentPickerFieldViewModel model, BuildFieldEditorContext context)
    {
        model.ContentItemIds = model.Field.ContentItemIds ?? [];
        var items = await _items.ListAsync(context.PartFieldDefinition.GetSettings<ContentPickerFieldSettings>(), model.ContentItemIds);
        model.Options = [.. items.Select(item => new SelectListItem(item.Text, item.ContentItemId, model.ContentItemIds.Contains(item.ContentItemId)))];
    }

    protected override ValueTask ApplyAsync(EditContentPickerFieldViewModel model, ContentPickerField field, UpdateFieldEditorContext context)
    {
        var ids = (model.ContentItemIds ?? [])
            .SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Distinct();
        field.ContentItemIds = [.. ids];
        return ValueTask.CompletedTask;
    }
}
