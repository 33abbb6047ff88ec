using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentManagement;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;
using OrchardCore.PublishLater.Indexes;
using YesSql;

namespace OrchardCore.PublishLater.Services;

[Feature("OrchardCore.PublishLater")]
[BackgroundTask(Title = "Scheduled content items: publish", Schedule = "*/1 * * * *", Description = "Publishes an item at a set time.", LockTimeout = 1000, LockExpiration = 60000)]
public sealed class ScheduledPublishBackgroundTask : IBackgroundTask
{
    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var now = serviceProvider.GetRequiredService<IClock>().UtcNow;
        var logger = serviceProvider.GetRequiredService<ILogger<ScheduledPublishBackgroundTask>>();
        var due = await serviceProvider.GetRequiredService<ISession>()
            .QueryIndex<PublishLaterPartIndex>(x => x.Latest && !x.Published && x.ScheduledPublishDateTimeUtc <= now).ListAsync(cancellationToken);

        // In a scope each: what keeps one item from being published is no reason for the others.
        foreach (var id in due.Select(x => x.ContentItemId).ToArray())
        {
            try
            {
                await ShellScope.UsingChildScopeAsync(scope => PublishAsync(scope.ServiceProvider, id, logger));
            }
            catch (Exception ex) when (!ex.IsFatal())
            {
                logger.LogError(ex, "The scheduled item {ContentItemId} could not be published", id);
            }
        }
    }

    private static async Task PublishAsync(IServiceProvider services, string id, ILogger logger)
    {
        var contentManager = services.GetRequiredService<IContentManager>();
        if (await contentManager.GetAsync(id, VersionOptions.Latest) is not { Published: false } item)
        {
            return;
        }

        var result = await contentManager.ValidateAsync(item);
        if (!result.Succeeded || !await contentManager.PublishAsync(item))
        {
            logger.LogWarning("The scheduled item {ContentItemId} was not published: {Errors}", id, string.Join(" ", result.Errors.Select(x => x.ErrorMessage)));
            await services.GetRequiredService<ISession>().CancelAsync();
        }
    }
}
