using OrchardCore.ContentManagement;
using OrchardCore.ArchiveLater.Models;
using YesSql.Indexes;

namespace OrchardCore.ArchiveLater.Indexes;

public class ArchiveLaterPartIndex : MapIndex
{
    public string ContentItemId { get; set; } = null!;

    public DateTime? ScheduledArchiveDateTimeUtc { get; set; }

    public bool Published { get; set; }

    public bool Latest { get; set; }
}

public class ArchiveLaterPartIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context) => context.For<ArchiveLaterPartIndex>()
        .When(item => item.Has<ArchiveLaterPart>())
        .Map(item => (item.Latest || item.Published) && item.TryGet<ArchiveLaterPart>(out var part) && part.ScheduledArchiveUtc is { } time
            ? new ArchiveLaterPartIndex { ContentItemId = item.ContentItemId, ScheduledArchiveDateTimeUtc = time, Published = item.Published, Latest = item.Latest }
            : null);
}
