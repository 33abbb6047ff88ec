using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
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

    /// <summary>Tells whether somebody else saved the item after this page was opened.</summary>
    public string EditedState { get; init; }

    public static string StateOf(ContentItem item) => $"{item.ContentItemVersionId}.{item.ModifiedUtc?.Ticks}";
}

/// <summary>A page of the content list.</summary>
public sealed class ContentListViewModel
{
    public required IReadOnlyList<ContentItem> Items { get; init; }

    public required IReadOnlyDictionary<string, ContentTypeDefinition> Types { get; init; }

    public required IReadOnlyList<ContentTypeDefinition> Creatable { get; init; }

    public string? ContentTypeId { get; init; }

    public string? Query { get; init; }

    public int Page { get; init; }

    public int PageCount { get; init; }

    public int Total { get; init; }
}
