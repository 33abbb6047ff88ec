using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrchardCore.BackgroundTasks;
using OrchardCore.Environment.Shell;

namespace OrchardCore.Modules;

/// <summary>Runs the background tasks of the site on their schedules, whether anybody visits it or not.</summary>
internal sealed class ModularBackgroundService : BackgroundService
{
    private readonly IShellHost _shellHost;
    private readonly IClock _clock;
    private readonly TimeProvider _timeProvider;
    private readonly IBackgroundTaskRunner _runner;
    private readonly BackgroundServiceOptions _options;
    private readonly ILogger<ModularBackgroundService> _logger;
    private readonly BackgroundTaskSchedules _schedules = new();

    public ModularBackgroundService(
        IShellHost shellHost,
        IClock clock,
        TimeProvider timeProvider,
        IBackgroundTaskRunner runner,
        IOptions<BackgroundServiceOptions> options,
        ILogger<ModularBackgroundService> logger)
    {
        _shellHost = shellHost;
        _clock = clock;
        _timeProvider = timeProvider;
        _runner = runner;
        _options = options.Value;
        _logger = logger;
    }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        // Now, and not when a thread is free for the rest.
        _schedules.StartAt(_clock.UtcNow);
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(_options.PollingTime, _timeProvider, stoppingToken);
                await RunDueTasksAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application stops.
        }
    }

    private async Task RunDueTasksAsync(CancellationToken stoppingToken)
    {
        try
        {
            await _shellHost.InitializeAsync();
            if (!_shellHost.GetSettings(ShellSettings.DefaultShellName).IsRunning())
            {
                return;
            }

            foreach (var (settings, dueUtc) in await FindDueTasksAsync())
            {
                stoppingToken.ThrowIfCancellationRequested();
                await RunAsync(settings, dueUtc, stoppingToken);
            }
        }
        catch (Exception ex) when (ex is not OperationCanceledException)
        {
            _logger.LogError(ex, "The background tasks could not be run.");
        }
    }

    // What stands in the way of one task does not keep the others from theirs.
    private async Task RunAsync(BackgroundTaskSettings settings, DateTime dueUtc, CancellationToken stoppingToken)
    {
        try
        {
            var now = _clock.UtcNow;

            // Not before its turn, so that another process has it when this one ends during those before. Where nobody can be asked, the run stays due.
            var isOurs = await TryClaimAsync(settings, dueUtc);
            _schedules.TakenCareOf(settings.Name, now);
            if (isOurs)
            {
                await _runner.RunAsync(settings, stoppingToken);
            }
        }
        catch (Exception ex) when (ex is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            _logger.LogError(ex, "The background task '{Task}' could not be run.", settings.Name);
        }
    }

    private async Task<bool> TryClaimAsync(BackgroundTaskSettings settings, DateTime dueUtc)
    {
        var isOurs = true;
        await using var shellScope = await _shellHost.GetScopeAsync(ShellSettings.DefaultShellName);
        await shellScope.UsingAsync(async scope =>
        {
            if (scope.ServiceProvider.GetService<IBackgroundTaskClaims>() is { } claims)
            {
                isOurs = await claims.TryClaimAsync(settings.Name, dueUtc);
            }
        });

        return isOurs;
    }

    private async Task<List<(BackgroundTaskSettings Settings, DateTime DueUtc)>> FindDueTasksAsync()
    {
        var due = new List<(BackgroundTaskSettings, DateTime)>();
        await using var shellScope = await _shellHost.GetScopeAsync(ShellSettings.DefaultShellName);
        await shellScope.UsingAsync(async scope =>
        {
            var provider = scope.ServiceProvider.GetService<IBackgroundTaskSettingsProvider>();
            var zone = await scope.ServiceProvider.GetRequiredService<ILocalClock>().GetLocalTimeZoneAsync();
            foreach (var task in scope.ServiceProvider.GetServices<IBackgroundTask>())
            {
                var settings = (provider is null ? null : await provider.GetSettingsAsync(task)) ?? task.GetDefaultSettings();
                if (settings.Enable && FindDue(settings, _clock.UtcNow, zone) is { } dueUtc)
                {
                    due.Add((settings, dueUtc));
                }
            }
        });

        return due;
    }

    private DateTime? FindDue(BackgroundTaskSettings settings, DateTime utcNow, ITimeZone zone)
    {
        try
        {
            return _schedules.FindDue(settings.Name, settings.Schedule, utcNow, TimeZone.InfoOf(zone));
        }
        catch (FormatException ex)
        {
            _logger.LogError(ex, "The schedule '{Schedule}' of the background task '{Task}' is not a cron expression.", settings.Schedule, settings.Name);
            return null;
        }
    }
}
