using Cronos;

namespace OrchardCore.BackgroundTasks;

/// <summary>Remembers when each task was last looked at, to tell whether it is due.</summary>
internal sealed class BackgroundTaskSchedules
{
    private readonly Dictionary<string, DateTime> _references = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CronExpression> _expressions = new(StringComparer.Ordinal);
    private DateTime _start;

    public void StartAt(DateTime utcNow) => _start = utcNow;

    /// <summary>When the task should have run since it last did; the last time counts of those missed, and none gives null.</summary>
    /// <exception cref="CronFormatException">The schedule is not a cron expression.</exception>
    public DateTime? FindDue(string task, string schedule, DateTime utcNow, TimeZoneInfo zone)
    {
        if (!_expressions.TryGetValue(schedule, out var expression))
        {
            _expressions[schedule] = expression = CronExpression.Parse(schedule);
        }

        var reference = _references.GetValueOrDefault(task, _start);
        return expression.GetPreviousOccurrence(utcNow, zone, inclusive: true) is { } due && due > reference ? due : null;
    }

    /// <summary>What was due until then is taken care of.</summary>
    public void TakenCareOf(string task, DateTime utcNow) => _references[task] = utcNow;
}
