using System.Reflection;
using Microsoft.Extensions.Primitives;

namespace OrchardCore.BackgroundTasks;

/// <summary>When and how a background task runs, as its attribute or a site owner says.</summary>
public class BackgroundTaskSettings
{
    public string Name { get; set; } = string.Empty;

    public string? Title { get; set; }

    public bool Enable { get; set; } = true;

    /// <summary>A cron expression of five parts, in the time zone of the site.</summary>
    public string Schedule { get; set; } = "* * * * *";

    public string Description { get; set; } = string.Empty;

    /// <summary>Milliseconds to wait for the lock; 0 runs without a lock.</summary>
    public int LockTimeout { get; set; }

    /// <summary>Milliseconds after which the lock ends by itself.</summary>
    public int LockExpiration { get; set; }

    public bool UsePipeline { get; set; }

    /// <summary>Whether only one run may happen at a time.</summary>
    public bool IsAtomic => LockTimeout > 0 && LockExpiration > 0;
}

/// <summary>Lets a feature (OrchardCore.BackgroundTasks) replace the settings of a task.</summary>
public interface IBackgroundTaskSettingsProvider
{
    IChangeToken ChangeToken { get; }

    /// <summary>The settings of the task; null to keep those of its attribute.</summary>
    Task<BackgroundTaskSettings?> GetSettingsAsync(IBackgroundTask task);
}

/// <summary>Name and own settings of background tasks.</summary>
public static class BackgroundTaskExtensions
{
    public static string GetTaskName(this IBackgroundTask task) => task.GetType().FullName!;

    public static IBackgroundTask? GetTaskByName(this IEnumerable<IBackgroundTask> tasks, string name)
        => tasks.LastOrDefault(task => task.GetTaskName() == name);

    /// <summary>What the task's attribute says.</summary>
    public static BackgroundTaskSettings GetDefaultSettings(this IBackgroundTask task)
    {
        var name = task.GetTaskName();
        if (task.GetType().GetCustomAttribute<BackgroundTaskAttribute>() is not { } attribute)
        {
            return new BackgroundTaskSettings { Name = name, Title = name };
        }

        return new BackgroundTaskSettings
        {
            Name = name,
            Title = string.IsNullOrWhiteSpace(attribute.Title) ? name : attribute.Title,
            Enable = attribute.Enable,
            Schedule = attribute.Schedule,
            Description = attribute.Description,
            LockTimeout = attribute.LockTimeout,
            LockExpiration = attribute.LockExpiration,
            UsePipeline = attribute.UsePipeline,
        };
    }
}
