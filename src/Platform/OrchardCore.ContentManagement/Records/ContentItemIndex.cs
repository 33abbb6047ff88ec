using YesSql.Indexes;

namespace OrchardCore.ContentManagement.Records;

/// <summary>A row for every stored version: always filter by Published or Latest. Stands in for Orchard Core's ContentItemIndex.</summary>
public class ContentItemIndex : MapIndex
{
    public const int MaxContentTypeSize = 255;
    public const int MaxContentPartSize = 255;
    public const int MaxContentFieldSize = 255;
    public const int MaxOwnerSize = 255;
    public const int MaxAuthorSize = 255;
    public const int MaxDisplayTextSize = 255;

    public long DocumentId { get; set; }

    public string ContentItemId { get; set; } = null!;

    public string ContentItemVersionId { get; set; } = null!;

    public bool Latest { get; set; }

    public bool Published { get; set; }

    public string ContentType { get; set; } = null!;

    public DateTime? ModifiedUtc { get; set; }

    public DateTime? PublishedUtc { get; set; }

    public DateTime? CreatedUtc { get; set; }

    public string? Owner { get; set; }

    public string? Author { get; set; }

    public string? DisplayText { get; set; }
}

public class ContentItemIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context) => context.For<ContentItemIndex>()
        .Map(item => new ContentItemIndex
        {
            ContentItemId = item.ContentItemId,
            ContentItemVersionId = item.ContentItemVersionId,
            Latest = item.Latest,
            Published = item.Published,
            ContentType = Cut(item.ContentType, ContentItemIndex.MaxContentTypeSize)!,
            ModifiedUtc = item.ModifiedUtc,
            PublishedUtc = item.PublishedUtc,
            CreatedUtc = item.CreatedUtc,
            Owner = Cut(item.Owner, ContentItemIndex.MaxOwnerSize),
            Author = Cut(item.Author, ContentItemIndex.MaxAuthorSize),
            DisplayText = Cut(item.DisplayText, ContentItemIndex.MaxDisplayTextSize),
        });

    private static string? Cut(string? text, int length) => text is { } && text.Length > length ? text[..length] : text;
}
