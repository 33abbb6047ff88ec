using System.ComponentModel.DataAnnotations;

namespace OrchardCore.BackgroundTasks.ViewModels;

/// <summary>A line of the list.</summary>
public class BackgroundTaskEntry
{
    public BackgroundTaskSettings Settings { get; set; } = null!;

    public string Title { get; set; } = string.Empty;

    public string Description { get; set; } = string.Empty;

    public string Schedule { get; set; } = string.Empty;

    public bool IsRunning { get; set; }

    public BackgroundTaskRun? LastRun { get; set; }

    /// <summary>In the zone of the site.</summary>
    public DateTimeOffset? LastRunLocal { get; set; }

    /// <summary>In the zone of the site; null when the task is disabled.</summary>
    public DateTimeOffset? NextRunLocal { get; set; }
}

public class BackgroundTaskIndexViewModel
{
    public IReadOnlyList<BackgroundTaskEntry> Tasks { get; set; } = [];
}

public class BackgroundTaskViewModel
{
    public string Name { get; set; } = string.Empty;

    public string Title { get; set; } = string.Empty;

    public string Description { get; set; } = string.Empty;

    public string DefaultSchedule { get; set; } = string.Empty;

    public string? Schedule { get; set; }

    public bool Enable { get; set; }

    [Range(0, 600_000, ErrorMessage = "Please give a number from 0 to 600000.")]
    public int LockTimeout { get; set; }

    [Range(0, 86_400_000, ErrorMessage = "Please give a number from 0 to 86400000.")]
    public int LockExpiration { get; set; }
}
