using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement;

namespace OrchardCore.Taxonomies.ViewModels;

/// <summary>The page of a single term.</summary>
public sealed record TermPageViewModel(ContentItem Taxonomy, ContentTypeDefinition Type, IShape Editor)
{
    /// <summary>What the form was made from; null for a new term.</summary>
    public string? EditedState { get; init; }

    /// <summary>Where the form is sent to; null for the page's own address.</summary>
    public string? Action { get; init; }
}

/// <summary>What carries a term that shall be deleted, and the terms that could replace it.</summary>
public sealed class TermDeletionViewModel
{
    public required ContentItem Taxonomy { get; init; }

    public required ContentItem Term { get; init; }

    public int Count { get; init; }

    /// <summary>The newest of the items that carry it.</summary>
    public IReadOnlyList<ContentItem> Items { get; init; } = [];

    public IReadOnlyList<(ContentItem Item, int Level)> Others { get; init; } = [];
}
