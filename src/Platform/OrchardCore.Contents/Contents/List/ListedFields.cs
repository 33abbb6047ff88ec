using Microsoft.Extensions.Options;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;

namespace OrchardCore.Contents.List;

/// <summary>The fields that the list of a content type shows as columns, and those it can be filtered by.</summary>
public sealed class ListedFields
{
    private const int MaxColumns = 6;
    private const int MaxFilters = 12;

    private readonly IContentDefinitionManager _definitions;
    private readonly ContentListFieldOptions _options;
    private readonly Dictionary<string, IContentListFieldFilter> _filters;

    public ListedFields(IContentDefinitionManager definitions, IOptions<ContentListFieldOptions> options, IEnumerable<IContentListFieldFilter> filters)
    {
        _definitions = definitions;
        _options = options.Value;
        _filters = filters.ToDictionary(filter => filter.FieldName, StringComparer.Ordinal);
    }

    public bool CanBeColumn(ContentPartFieldDefinition field) => _options.Columns.Contains(field.FieldDefinition.Name);

    public bool CanBeFilter(ContentPartFieldDefinition field) => _filters.ContainsKey(field.FieldDefinition.Name);

    /// <summary>The settings of a new field: the list shows it at once.</summary>
    public ContentListFieldSettings AtOnce(string fieldTypeName)
        => new() { ShowColumn = _options.Columns.Contains(fieldTypeName), ShowFilter = _filters.ContainsKey(fieldTypeName) };

    public IReadOnlyList<ListedField> Columns(ContentTypeDefinition type)
        => [.. Of(type, settings => settings.ShowColumn).Where(x => CanBeColumn(x.Field)).Take(MaxColumns)];

    /// <summary>The filters of a type's list; none for the list of all types.</summary>
    public async Task<IReadOnlyList<(ListedField Field, IContentListFieldFilter Filter)>> FiltersAsync(string? contentType)
        => string.IsNullOrEmpty(contentType) || _filters.Count == 0 || await _definitions.GetTypeDefinitionAsync(contentType) is not { } type ? []
            : [.. Of(type, settings => settings.ShowFilter).Where(x => CanBeFilter(x.Field)).Take(MaxFilters).Select(x => (x, _filters[x.Field.FieldDefinition.Name]))];

    private static IEnumerable<ListedField> Of(ContentTypeDefinition type, Func<ContentListFieldSettings, bool> wanted)
        => from part in type.Parts
           from field in part.PartDefinition.Fields
           where wanted(field.GetSettings<ContentListFieldSettings>())
           select new ListedField(part, field);
}
