namespace OrchardCore.BackgroundTasks;

/// <summary>Work that runs on a schedule.</summary>
public interface IBackgroundTask
{
    Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken);
}

/// <summary>When and how a background task runs.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public class BackgroundTaskAttribute : Attribute
{
    public string Title { get; set; } = string.Empty;

    public bool Enable { get; set; } = true;

    /// <summary>A cron expression of five parts, in the time zone of the site.</summary>
    public string Schedule { get; set; } = "*/5 * * * *";

    public string Description { get; set; } = string.Empty;

    /// <summary>Milliseconds to wait for the lock; 0 runs without a lock.</summary>
    public int LockTimeout { get; set; }

    /// <summary>Milliseconds after which the lock ends by itself.</summary>
    public int LockExpiration { get; set; }

    public bool UsePipeline { get; set; }
}
