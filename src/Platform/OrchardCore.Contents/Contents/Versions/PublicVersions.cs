using OrchardCore.ContentManagement.Records;

namespace OrchardCore.Contents.Versions;

/// <summary>Tells the versions that visitors have seen from mere drafts.</summary>
public static class PublicVersions
{
    /// <summary>The documents of the versions that are or were public.</summary>
    /// <param name="versions">All versions of one item. A draft has the date of the public version it was made from, if there was one.</param>
    public static IReadOnlySet<long> In(IEnumerable<ContentItemIndex> versions)
        => versions.Where(x => x.PublishedUtc is not null).GroupBy(x => x.PublishedUtc, (_, same) => same.Min(x => x.DocumentId)).ToHashSet();
}
