using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents.List;
using OrchardCore.DisplayManagement;

namespace OrchardCore.Contents.ViewModels;

/// <summary>The page with the editor of an item.</summary>
public sealed class ContentEditorViewModel
{
    public ContentEditorViewModel(ContentItem contentItem, ContentTypeDefinition type, IShape editor)
    {
        ContentItem = contentItem;
        Type = type;
        Editor = editor;
        EditedState = StateOf(contentItem);
    }

    public ContentItem ContentItem { get; }

    public ContentTypeDefinition Type { get; }

    public IShape Editor { get; }

    /// <summary>What the form was made from: tells whether somebody else saved the item since, and what they changed.</summary>
    public string EditedState { get; init; }

    public static string StateOf(ContentItem item) => Versions.EditedState.Of(item).ToString();
}

/// <summary>A page of the content list.</summary>
public sealed class ContentListViewModel
{
    public required IReadOnlyList<ContentListRow> Rows { get; init; }

    /// <summary>The columns of fields; only the list of one type has some.</summary>
    public IReadOnlyList<ListedField> Columns { get; init; } = [];

    public required IReadOnlyList<ContentTypeDefinition> Creatable { get; init; }

    /// <summary>The types to choose from; empty on the list of one type.</summary>
    public required IReadOnlyList<ContentTypeDefinition> Types { get; init; }

    /// <summary>The type of the page's address.</summary>
    public required ContentTypeDefinition? Type { get; init; }

    public required ContentOptionsViewModel Options { get; init; }

    public string? Stereotype { get; init; }

    public string? Owner { get; init; }

    /// <summary>User names to choose from; empty if there are too many or the user may not know.</summary>
    public required IReadOnlyList<string> Owners { get; init; }

    public required IReadOnlyList<ContentListState> States { get; init; }

    /// <summary>The filters of modules.</summary>
    public required IShape Filters { get; init; }

    public required IShape Pager { get; init; }

    public int Total { get; init; }

    public int First { get; init; }

    public bool IsFiltered { get; init; }
}

/// <summary>A state to list items in, with their number.</summary>
public sealed record ContentListState(string Name, int Count, bool IsSelected, Dictionary<string, string?> RouteValues);

/// <summary>Shape <c>ContentsAdminListFieldFilters</c>.</summary>
public class FieldFiltersViewModel
{
    public IReadOnlyList<FieldFilterViewModel> Filters { get; set; } = [];
}

/// <summary>The filter of a field.</summary>
public sealed record FieldFilterViewModel(ListedField Field, FieldFilterInput Input, FieldFilterValues Values);
