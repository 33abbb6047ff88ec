using OrchardCore.ContentManagement;
using YesSql.Indexes;

namespace OrchardCore.Contents.Trash;

/// <summary>An item that was deleted and can still be brought back: what was active, when it went and by whose hand.</summary>
public sealed class TrashedItem
{
    public long Id { get; set; }

    public string ContentItemId { get; set; } = "";

    public string ContentType { get; set; } = "";

    public string? DisplayText { get; set; }

    /// <summary>User id.</summary>
    public string? Owner { get; set; }

    public DateTime DeletedUtc { get; set; }

    /// <summary>User id; null when no user did it.</summary>
    public string? DeletedById { get; set; }

    public string? DeletedBy { get; set; }

    /// <summary>What went with one click has one batch, and comes back with one click.</summary>
    public string Batch { get; set; } = "";

    public string LatestVersionId { get; set; } = "";

    public string? PublishedVersionId { get; set; }

    /// <summary>The item as permissions look at it.</summary>
    public ContentItem AsResource() => new() { ContentItemId = ContentItemId, ContentType = ContentType, Owner = Owner, DisplayText = DisplayText };
}

public sealed class TrashIndex : MapIndex
{
    public string ContentItemId { get; set; } = "";

    public string ContentType { get; set; } = "";

    public string? Owner { get; set; }

    public string? DisplayText { get; set; }

    public DateTime DeletedUtc { get; set; }

    public string Batch { get; set; } = "";
}

public sealed class TrashIndexProvider : IndexProvider<TrashedItem>
{
    private const int MaxTextLength = 255;

    public override void Describe(DescribeContext<TrashedItem> context) => context.For<TrashIndex>().Map(item => new TrashIndex
    {
        ContentItemId = item.ContentItemId,
        ContentType = item.ContentType,
        Owner = item.Owner,
        DisplayText = item.DisplayText is { Length: > MaxTextLength } text ? text[..MaxTextLength] : item.DisplayText,
        DeletedUtc = item.DeletedUtc,
        Batch = item.Batch,
    });
}

/// <summary>The id of what this request deletes.</summary>
public sealed class TrashBatch
{
    public string Id { get; } = IdGenerator.GenerateId();
}
