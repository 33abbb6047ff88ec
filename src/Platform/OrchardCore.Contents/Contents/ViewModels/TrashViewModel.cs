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
