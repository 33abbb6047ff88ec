using OrchardCore.ContentManagement;
using OrchardCore.Contents.List;
using OrchardCore.PublishLater.Indexes;
using OrchardCore.PublishLater.Models;
using YesSql;

namespace OrchardCore.PublishLater.Services;

/// <summary>Shows in lists what waits to be published.</summary>
internal sealed class PublishSchedule : IContentSchedule
{
    public bool Publishes => true;

    public IQuery<ContentItem> Waiting(IQuery<ContentItem> query)
        => query.With<PublishLaterPartIndex>(x => x.Latest && !x.Published && x.ScheduledPublishDateTimeUtc != null);

    public DateTime? TimeOf(ContentItem item) => !item.Published && item.TryGet<PublishLaterPart>(out var part) ? part.ScheduledPublishUtc : null;
}
