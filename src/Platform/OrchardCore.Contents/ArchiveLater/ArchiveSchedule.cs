using OrchardCore.ContentManagement;
using OrchardCore.Contents.List;
using OrchardCore.ArchiveLater.Indexes;
using OrchardCore.ArchiveLater.Models;
using YesSql;

namespace OrchardCore.ArchiveLater.Services;

/// <summary>Shows in lists what waits to be taken offline.</summary>
internal sealed class ArchiveSchedule : IContentSchedule
{
    public bool Publishes => false;

    public IQuery<ContentItem> Waiting(IQuery<ContentItem> query)
        => query.With<ArchiveLaterPartIndex>(x => x.Latest && x.Published && x.ScheduledArchiveDateTimeUtc != null);

    public DateTime? TimeOf(ContentItem item) => item.Published && item.TryGet<ArchiveLaterPart>(out var part) ? part.ScheduledArchiveUtc : null;
}
