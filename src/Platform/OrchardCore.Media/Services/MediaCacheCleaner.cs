using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.BackgroundTasks;
using OrchardCore.Media.Processing;
using OrchardCore.Modules;

namespace OrchardCore.Media.Services;

[BackgroundTask(Title = "Media cache", Schedule = "30 3 * * *", Description = "Removes resized images older than the configured number of days.")]
public sealed class MediaCacheCleaner : IBackgroundTask
{
    public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var days = serviceProvider.GetRequiredService<IOptions<MediaOptions>>().Value.MaxCacheDays;
        var now = serviceProvider.GetRequiredService<IClock>().UtcNow;
        serviceProvider.GetRequiredService<ImageCache>().RemoveOlderThan(now.AddDays(-days));
        return Task.CompletedTask;
    }
}
