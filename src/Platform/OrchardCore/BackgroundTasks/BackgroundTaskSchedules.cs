using Cronos;

namespace OrchardCore.BackgroundTasks;

/// <summary>Remembers when each task was last looked at, to tell whether it is due.</summary>
internal sealed class BackgroundTaskSchedules
{
    private readonly Dictionary<string, DateTime> _references = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CronExpression> _expressions = new(StringComparer.Ordinal);
    private DateTime _start;

    public void StartAt(DateTime utcNow) => _start = utcNow;

    /// <summary>Whether the task should have run since it last did; missed runs are made up for by one.</summary>
    /// <exception cref="CronFormatException">The schedule is not a cron expression.</exception>
    public bool IsDue(string task, string schedule, DateTime utcNow, TimeZoneInfo zone)
    {
        if (!_expressions.TryGetValue(schedule, out var expression))
        {
            _expressions[schedule] = expression = CronExpression.Parse(schedule);
        }

        var reference = _references.GetValueOrDefault(task, _start);
        if (expression.GetNextOccurrence(reference, zone) is not { } next || next > utcNow)
        {
            return false;
        }

        _references[task] = utcNow;
        return true;
    }
}
