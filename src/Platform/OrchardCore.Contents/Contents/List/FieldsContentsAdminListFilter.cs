using OrchardCore.ContentManagement;
using OrchardCore.Contents.Services;
using OrchardCore.Contents.ViewModels;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Views;
using YesSql;

namespace OrchardCore.Contents.List;

/// <summary>The list of a type by the values of its fields: <c>Field.{Part}.{Field}.Value</c>, <c>.From</c>, <c>.To</c>.</summary>
public sealed class FieldsContentsAdminListFilter : IContentsAdminListFilter
{
    private readonly ListedFields _fields;

    public FieldsContentsAdminListFilter(ListedFields fields) => _fields = fields;

    public async Task FilterAsync(ContentOptionsViewModel model, IQuery<ContentItem> query, IUpdateModel updater)
    {
        foreach (var (field, filter) in await _fields.FiltersAsync(model.SelectedContentType))
        {
            filter.Apply(field, await ReadAsync(field, updater), query);
        }
    }

    internal static async Task<FieldFilterValues> ReadAsync(ListedField field, IUpdateModel updater)
    {
        const int longest = 255;
        var values = new FieldFilterValues();
        await updater.TryUpdateModelAsync(values, field.Prefix);
        values.Value = Cut(values.Value);
        values.From = Cut(values.From);
        values.To = Cut(values.To);
        return values;

        static string? Cut(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim() is { Length: > longest } far ? far[..longest] : text.Trim();
    }
}

/// <summary>Shows the filters of fields above the list of a type.</summary>
public sealed class FieldsContentsAdminListDisplayDriver : DisplayDriver<ContentOptionsViewModel>
{
    private readonly ListedFields _fields;

    public FieldsContentsAdminListDisplayDriver(ListedFields fields) => _fields = fields;

    public override async Task<IDisplayResult?> EditAsync(ContentOptionsViewModel model, BuildEditorContext context)
    {
        var filters = new List<FieldFilterViewModel>();
        foreach (var (field, filter) in await _fields.FiltersAsync(model.SelectedContentType))
        {
            filters.Add(new FieldFilterViewModel(field, await filter.BuildAsync(field), await FieldsContentsAdminListFilter.ReadAsync(field, context.Updater)));
        }

        return filters.Count == 0 ? null
            : Initialize<FieldFiltersViewModel>("ContentsAdminListFieldFilters", shape => shape.Filters = filters).Location("Actions:30");
    }
}
