using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.ArchiveLater.Indexes;
using OrchardCore.ArchiveLater.Models;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentManagement;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;
using YesSql;

namespace OrchardCore.ArchiveLater.Services;

[Feature("OrchardCore.ArchiveLater")]
[BackgroundTask(Title = "Scheduled content items: archive", Schedule = "*/1 * * * *", Description = "Takes an item offline at a set time.", LockTimeout = 1000, LockExpiration = 60000)]
public sealed class ScheduledArchiveBackgroundTask : IBackgroundTask
{
    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var now = serviceProvider.GetRequiredService<IClock>().UtcNow;
        var logger = serviceProvider.GetRequiredService<ILogger<ScheduledArchiveBackgroundTask>>();
        var due = await serviceProvider.GetRequiredService<ISession>()
            .QueryIndex<ArchiveLaterPartIndex>(x => x.Published && x.ScheduledArchiveDateTimeUtc <= now).ListAsync(cancellationToken);
        foreach (var id in due.Select(x => x.ContentItemId).ToArray())
        {
            try
            {
                await ShellScope.UsingChildScopeAsync(scope => ArchiveAsync(scope.ServiceProvider, id));
            }
            catch (Exception ex) when (!ex.IsFatal())
            {
                logger.LogError(ex, "The scheduled item {ContentItemId} could not be taken offline", id);
            }
        }
    }

    private static async Task ArchiveAsync(IServiceProvider services, string id)
    {
        var contentManager = services.GetRequiredService<IContentManager>();
        if (await contentManager.GetAsync(id) is not { } published)
        {
            return;
        }

        // The latest version carries the state of the item, also when it is a draft.
        var latest = published.Latest ? published : await contentManager.GetAsync(id, VersionOptions.Latest) ?? published;
        published.Alter<ArchiveLaterPart>(part => part.ScheduledArchiveUtc = null);
        latest.Alter<ArchiveLaterPart>(part => part.ScheduledArchiveUtc = null);
        await contentManager.UnpublishAsync(latest);
    }
}
