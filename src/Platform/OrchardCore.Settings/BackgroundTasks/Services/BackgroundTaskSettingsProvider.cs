using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace OrchardCore.BackgroundTasks.Services;

/// <summary>Hands the settings of the site owner to the scheduler, which asks before every run.</summary>
public sealed class BackgroundTaskSettingsProvider : IBackgroundTaskSettingsProvider
{
    private readonly BackgroundTaskManager _manager;

    public BackgroundTaskSettingsProvider(BackgroundTaskManager manager)
    {
        _manager = manager;
    }

    public IChangeToken ChangeToken => NullChangeToken.Singleton;

    public async Task<BackgroundTaskSettings?> GetSettingsAsync(IBackgroundTask task)
        => (await _manager.GetDocumentAsync()).Settings.GetValueOrDefault(task.GetTaskName());
}
