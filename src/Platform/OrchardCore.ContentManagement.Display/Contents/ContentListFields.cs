using Microsoft.AspNetCore.Mvc.Rendering;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using YesSql;

namespace OrchardCore.Contents.List;

/// <summary>Settings of a field: what the content list of a type makes of it. The built-in platform's addition.</summary>
public class ContentListFieldSettings
{
    /// <summary>The list has a column with the values.</summary>
    public bool ShowColumn { get; set; }

    /// <summary>The list can be filtered by the values; they are in the index tables then.</summary>
    public bool ShowFilter { get; set; }
}

/// <summary>The kinds of fields whose values fit into a column.</summary>
public class ContentListFieldOptions
{
    public HashSet<string> Columns { get; } = new(StringComparer.Ordinal);
}

/// <summary>A field of a type, as its list shows it.</summary>
public sealed record ListedField(ContentTypePartDefinition Part, ContentPartFieldDefinition Field)
{
    /// <summary>Start of the names of the inputs of its filter.</summary>
    public string Prefix => $"Field.{Part.Name}.{Field.Name}";

    public string Label => Field.DisplayName();
}

/// <summary>What somebody has entered into the filter of a field.</summary>
public class FieldFilterValues
{
    public string? Value { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }
}

public enum FieldFilterKind
{
    Choice,
    Text,
    Numbers,
    Days,
}

/// <summary>The inputs of a filter.</summary>
/// <param name="Choices">The values to choose from, without "all".</param>
public sealed record FieldFilterInput(FieldFilterKind Kind, IReadOnlyList<SelectListItem> Choices)
{
    public static FieldFilterInput Of(FieldFilterKind kind) => new(kind, []);
}

/// <summary>Filters the content list by fields of one kind.</summary>
public interface IContentListFieldFilter
{
    /// <summary>The kind, for instance <c>BooleanField</c>.</summary>
    string FieldName { get; }

    Task<FieldFilterInput> BuildAsync(ListedField field);

    /// <summary>Narrows the query; values that cannot be read, or none, leave it as it is.</summary>
    void Apply(ListedField field, FieldFilterValues values, IQuery<ContentItem> query);
}

/// <summary>Told when the content list is to be filtered by a field that it was not filtered by before.</summary>
public interface IContentListFieldHandler
{
    void FilterAdded(string partName, string fieldName);
}
