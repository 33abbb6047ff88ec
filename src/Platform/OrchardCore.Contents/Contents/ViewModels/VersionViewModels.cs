using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents.Versions;
using OrchardCore.DisplayManagement;

namespace OrchardCore.Contents.ViewModels;

/// <summary>A version in the history, with the labels of what it changed.</summary>
/// <param name="WasPublic">Visitors see it or have seen it.</param>
public sealed record VersionRow(ContentItem Version, int Number, IReadOnlyList<string> Changes, bool WasPublic);

/// <summary>A page of the history of an item.</summary>
public sealed record VersionsViewModel(ContentItem Item, ContentTypeDefinition Type, IReadOnlyList<VersionRow> Rows, int Total, string? ReturnUrl, IShape Pager)
{
    public string Name => string.IsNullOrWhiteSpace(Item.DisplayText) ? Type.DisplayName : Item.DisplayText;
}

/// <summary>What a version changed against another one.</summary>
public sealed record VersionViewModel(ContentItem Item, ContentTypeDefinition Type, ContentItem Version, ContentItem? Other, IReadOnlyList<FieldDifference> Changes)
{
    public string Name => string.IsNullOrWhiteSpace(Item.DisplayText) ? Type.DisplayName : Item.DisplayText;
}
