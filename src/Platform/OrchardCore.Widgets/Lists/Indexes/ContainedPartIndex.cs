using OrchardCore.ContentManagement;
using OrchardCore.Lists.Models;
using YesSql.Indexes;

namespace OrchardCore.Lists.Indexes;

/// <summary>Which items stand in which list.</summary>
public class ContainedPartIndex : MapIndex
{
    /// <summary>The built-in platform's addition.</summary>
    public long DocumentId { get; set; }

    public string ContentItemId { get; set; } = string.Empty;

    public string ListContentItemId { get; set; } = string.Empty;

    public string? ListContentType { get; set; }

    public int Order { get; set; }

    public string? DisplayText { get; set; }

    public bool Published { get; set; }

    public bool Latest { get; set; }
}

/// <summary>Fills <see cref="ContainedPartIndex"/>.</summary>
public class ContainedPartIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context)
        => context.For<ContainedPartIndex>().Map(contentItem =>
            (contentItem.Latest || contentItem.Published) && contentItem.TryGet<ContainedPart>(out var part)
                ? new ContainedPartIndex
                {
                    ContentItemId = contentItem.ContentItemId,
                    ListContentItemId = part.ListContentItemId,
                    ListContentType = part.ListContentType,
                    Order = part.Order,
                    DisplayText = contentItem.DisplayText,
                    Published = contentItem.Published,
                    Latest = contentItem.Latest,
                }
                : null!);
}
