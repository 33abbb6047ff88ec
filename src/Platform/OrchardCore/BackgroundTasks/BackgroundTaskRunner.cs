using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Locking.Distributed;
using OrchardCore.Modules;

namespace OrchardCore.BackgroundTasks;

internal sealed class BackgroundTaskRunner : IBackgroundTaskRunner
{
    private readonly IShellHost _shellHost;
    private readonly IClock _clock;
    private readonly TimeProvider _time;
    private readonly ILogger<BackgroundTaskRunner> _logger;
    private readonly ConcurrentDictionary<string, BackgroundTaskRun> _runs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _running = new(StringComparer.Ordinal);

    public BackgroundTaskRunner(IShellHost shellHost, IClock clock, TimeProvider time, ILogger<BackgroundTaskRunner> logger)
    {
        _shellHost = shellHost;
        _clock = clock;
        _time = time;
        _logger = logger;
    }

    public BackgroundTaskRun? GetLastRun(string taskName) => _runs.GetValueOrDefault(taskName);

    public bool IsRunning(string taskName) => _running.ContainsKey(taskName);

    public async Task<BackgroundTaskRun> RunAsync(BackgroundTaskSettings settings, CancellationToken cancellationToken)
    {
        _logger.LogDebug("The background task '{Task}' runs.", settings.Name);
        var (started, timestamp) = (_clock.UtcNow, _time.GetTimestamp());
        var isFirst = _running.TryAdd(settings.Name, true);
        string? error = null;
        try
        {
            await using var shellScope = await _shellHost.GetScopeAsync(ShellSettings.DefaultShellName);
            await shellScope.UsingAsync(scope => RunLockedAsync(scope, settings, cancellationToken));
        }
        catch (Exception ex) when (ex is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            _logger.LogError(ex, "The background task '{Task}' failed.", settings.Name);
            error = ex.GetBaseException().Message;
        }
        finally
        {
            if (isFirst)
            {
                _running.TryRemove(settings.Name, out _);
            }
        }

        return _runs[settings.Name] = new BackgroundTaskRun(started, _time.GetElapsedTime(timestamp), error);
    }

    private async Task RunLockedAsync(ShellScope scope, BackgroundTaskSettings settings, CancellationToken cancellationToken)
    {
        if (scope.ServiceProvider.GetServices<IBackgroundTask>().GetTaskByName(settings.Name) is not { } task)
        {
            return;
        }

        if (!settings.IsAtomic)
        {
            await task.DoWorkAsync(scope.ServiceProvider, cancellationToken);
            return;
        }

        var (locker, locked) = await scope.ServiceProvider.GetRequiredService<IDistributedLock>().TryAcquireLockAsync(
            settings.Name + "_BACKGROUND_TASK", TimeSpan.FromMilliseconds(settings.LockTimeout), TimeSpan.FromMilliseconds(settings.LockExpiration));
        if (!locked)
        {
            _logger.LogInformation("The background task '{Task}' is still running elsewhere.", settings.Name);
            return;
        }

        await using (locker)
        {
            await task.DoWorkAsync(scope.ServiceProvider, cancellationToken);
        }
    }
}
