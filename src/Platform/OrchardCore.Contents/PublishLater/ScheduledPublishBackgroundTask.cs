using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;
using OrchardCore.PublishLater.Indexes;
using OrchardCore.PublishLater.Models;
using YesSql;

namespace OrchardCore.PublishLater.Services;

[Feature("OrchardCore.PublishLater")]
[BackgroundTask(Title = "Scheduled content items: publish", Schedule = "*/1 * * * *", Description = "Publishes an item at a set time.", LockTimeout = 1000, LockExpiration = 60000)]
public sealed class ScheduledPublishBackgroundTask : IBackgroundTask
{
    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var now = serviceProvider.GetRequiredService<IClock>().UtcNow;
        var session = serviceProvider.GetRequiredService<ISession>();
        var contentManager = serviceProvider.GetRequiredService<IContentManager>();
        var due = await session.Query<ContentItem, PublishLaterPartIndex>(x => x.Latest && !x.Published && x.ScheduledPublishDateTimeUtc <= now).ListAsync(contentManager);
        foreach (var item in due)
        {
            item.Alter<PublishLaterPart>(part => part.ScheduledPublishUtc = null);
            await contentManager.PublishAsync(item);
        }
    }
}
