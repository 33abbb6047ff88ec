namespace OrchardCore.BackgroundTasks;

/// <summary>A run of a background task that has ended.</summary>
/// <param name="StartedUtc">When it began.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Error">Why it failed; null when it did not.</param>
public sealed record BackgroundTaskRun(DateTime StartedUtc, TimeSpan Duration, string? Error);

/// <summary>Runs background tasks and remembers how that went. The built-in platform's addition.</summary>
public interface IBackgroundTaskRunner
{
    /// <summary>The last run since the application started; null when there was none.</summary>
    BackgroundTaskRun? GetLastRun(string taskName);

    bool IsRunning(string taskName);

    /// <summary>Runs the task in a scope of its own. What it throws is logged and told in the result.</summary>
    Task<BackgroundTaskRun> RunAsync(BackgroundTaskSettings settings, CancellationToken cancellationToken);
}
