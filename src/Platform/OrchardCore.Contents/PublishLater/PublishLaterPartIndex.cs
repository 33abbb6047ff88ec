using OrchardCore.ContentManagement;
using OrchardCore.PublishLater.Models;
using YesSql.Indexes;

namespace OrchardCore.PublishLater.Indexes;

public class PublishLaterPartIndex : MapIndex
{
    public string ContentItemId { get; set; } = null!;

    public DateTime? ScheduledPublishDateTimeUtc { get; set; }

    public bool Published { get; set; }

    public bool Latest { get; set; }
}

public class PublishLaterPartIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context) => context.For<PublishLaterPartIndex>()
        .When(item => item.Has<PublishLaterPart>())
        .Map(item => (item.Latest || item.Published) && item.TryGet<PublishLaterPart>(out var part) && part.ScheduledPublishUtc is { } time
            ? new PublishLaterPartIndex { ContentItemId = item.ContentItemId, ScheduledPublishDateTimeUtc = time, Published = item.Published, Latest = item.Latest }
            : null);
}
