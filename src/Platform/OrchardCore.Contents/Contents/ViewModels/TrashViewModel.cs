using OrchardCore.Contents.Trash;
using OrchardCore.DisplayManagement;

namespace OrchardCore.Contents.ViewModels;

/// <summary>A page of the trash.</summary>
public sealed record TrashViewModel(
    IReadOnlyList<TrashedItem> Items, IReadOnlyDictionary<string, string> TypeNames, string? ContentTypeId, string? Query, int Total, IShape Pager)
{
    /// <summary>When an item goes for good (UTC).</summary>
    public static DateTime EndOf(TrashedItem item) => item.DeletedUtc.AddDays(ContentTrash.RetentionDays);
}

/// <summary>The question whether the trash shall be emptied.</summary>
/// <param name="TypeName">Only entries of this type; null for all.</param>
/// <param name="Until">Ticks (UTC): what is deleted later stays.</param>
public sealed record EmptyTrashViewModel(string? ContentTypeId, string? TypeName, int Count, long Until);
