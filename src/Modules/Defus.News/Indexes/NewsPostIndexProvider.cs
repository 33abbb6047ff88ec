using Defus.News.Models;
using OrchardCore.ContentManagement;
using YesSql.Indexes;

namespace Defus.News.Indexes;

public sealed class NewsPostIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context)
        => context.For<NewsPostIndex>().Map(Map);

    /// <summary>The row of the version, whether it is in the index or not; null when it is no post.</summary>
    public static NewsPostIndex? Of(ContentItem contentItem)
    {
        if (!contentItem.TryGet<NewsPostPart>(out var part))
        {
            return null;
        }

        var created = contentItem.CreatedUtc ?? contentItem.PublishedUtc ?? contentItem.ModifiedUtc ?? DateTime.UnixEpoch;
        var member = part.Member?.ContentItemIds is [var memberId, ..] ? memberId : string.Empty;

        return new NewsPostIndex
        {
            ContentItemId = contentItem.ContentItemId,
            Published = contentItem.Published,
            Latest = contentItem.Latest,
            Date = part.Date?.Value ?? (contentItem.PublishedUtc ?? created).Date,
            CreatedUtc = created,
            FromMember = member.Length > 0,
            MemberId = member,
            TopicId = part.Topic?.TermContentItemIds is [var topicId, ..] ? topicId : string.Empty,
        };
    }

    // Old versions must not stay in the index.
    private static NewsPostIndex Map(ContentItem contentItem)
        => contentItem.Published || contentItem.Latest ? Of(contentItem)! : null!;
}
