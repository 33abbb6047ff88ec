using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;
using OrchardCore.ArchiveLater.Indexes;
using OrchardCore.ArchiveLater.Models;
using YesSql;

namespace OrchardCore.ArchiveLater.Services;

[Feature("OrchardCore.ArchiveLater")]
[BackgroundTask(Title = "Scheduled content items: archive", Schedule = "*/1 * * * *", Description = "Takes an item offline at a set time.", LockTimeout = 1000, LockExpiration = 60000)]
public sealed class ScheduledArchiveBackgroundTask : IBackgroundTask
{
    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var now = serviceProvider.GetRequiredService<IClock>().UtcNow;
        var session = serviceProvider.GetRequiredService<ISession>();
        var contentManager = serviceProvider.GetRequiredService<IContentManager>();
        var due = await session.Query<ContentItem, ArchiveLaterPartIndex>(x => x.Published && x.ScheduledArchiveDateTimeUtc <= now).ListAsync(contentManager);
        foreach (var item in due)
        {
            // The latest version carries the state of the item, also when it is a draft.
            var latest = item.Latest ? item : await contentManager.GetAsync(item.ContentItemId, VersionOptions.Latest) ?? item;
            item.Alter<ArchiveLaterPart>(part => part.ScheduledArchiveUtc = null);
            latest.Alter<ArchiveLaterPart>(part => part.ScheduledArchiveUtc = null);
            await contentManager.UnpublishAsync(latest);
        }
    }
}
