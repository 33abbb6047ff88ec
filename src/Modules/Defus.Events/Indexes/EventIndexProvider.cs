using Defus.Events.Models;
using OrchardCore.ContentManagement;
using YesSql.Indexes;

namespace Defus.Events.Indexes;

public sealed class EventIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context)
        => context.For<EventIndex>().Map(Map);

    /// <summary>The row of the version, whether it is in the index or not; null when it belongs to no list.</summary>
    public static EventIndex? Of(ContentItem contentItem)
    {
        // An event without a start belongs to no list yet.
        if (!contentItem.TryGet<EventPart>(out var part) || part.Start?.Value is not { } start)
        {
            return null;
        }

        var last = part.End?.Value is { } end && end > start ? end : start;

        return new EventIndex
        {
            ContentItemId = contentItem.ContentItemId,
            Published = contentItem.Published,
            Latest = contentItem.Latest,
            StartUtc = start,
            EndUtc = last,
            IsLong = last - start > EventIndex.Long,
            KindId = part.Kind?.TermContentItemIds is [var kindId, ..] ? kindId : string.Empty,
            MemberId = part.Member?.ContentItemIds is [var memberId, ..] ? memberId : string.Empty,
        };
    }

    // Old versions must not stay in the index.
    private static EventIndex Map(ContentItem contentItem)
        => contentItem.Published || contentItem.Latest ? Of(contentItem)! : null!;
}
