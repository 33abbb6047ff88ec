using Defus.Common.Text;
using Defus.PartnerForums.Models;
using OrchardCore.ContentManagement;
using YesSql.Indexes;

namespace Defus.PartnerForums.Indexes;

public sealed class PartnerForumIndexProvider : IndexProvider<ContentItem>
{
    public const int MaxTextLength = 255;

    public override void Describe(DescribeContext<ContentItem> context)
        => context.For<PartnerForumIndex>().Map(Map);

    private static PartnerForumIndex Map(ContentItem contentItem)
    {
        // Old versions must not stay in the index.
        if (!contentItem.Published && !contentItem.Latest || !contentItem.TryGet<PartnerForumPart>(out var part))
        {
            return null!;
        }

        var sortKey = GermanSortKey.Of(contentItem.DisplayText);

        return new PartnerForumIndex
        {
            ContentItemId = contentItem.ContentItemId,
            Published = contentItem.Published,
            Latest = contentItem.Latest,
            Order = (int)Math.Clamp(part.Order?.Value ?? 0, int.MinValue, int.MaxValue),
            SortKey = sortKey.Length <= MaxTextLength ? sortKey : sortKey[..MaxTextLength],
        };
    }
}
