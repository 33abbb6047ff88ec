using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;

namespace OrchardCore.Contents.Trash;

/// <summary>Empties the trash of what has been there for too long, a few items at a time so that editors need not wait for the database.</summary>
[Feature("OrchardCore.Contents")]
[BackgroundTask(Title = "Trash", Schedule = "17 * * * *", Description = "Deletes content for good that has been in the trash for 30 days, and drafts that were replaced as long ago.", LockTimeout = 1000, LockExpiration = 300000)]
public sealed class TrashBackgroundTask : IBackgroundTask
{
    private const int BatchSize = 50;

    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(10);

    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        await ContentTrash.PurgeAllAsync(trash => trash.Old(), _longest, cancellationToken);

        for (long? last = 0; last is not null && !cancellationToken.IsCancellationRequested;)
        {
            await ShellScope.UsingChildScopeAsync(async scope => last = await scope.ServiceProvider.GetRequiredService<ContentTrash>().PruneDraftsAsync(BatchSize, last.Value));
        }
    }
}
