using System.Globalization;
using Cronos;
using Microsoft.Extensions.Localization;

namespace OrchardCore.BackgroundTasks.Services;

/// <summary>Schedules (cron expressions of five parts) in words.</summary>
public sealed class ScheduleTexts
{
    private readonly IStringLocalizer S;

    public ScheduleTexts(IStringLocalizer<ScheduleTexts> localizer)
    {
        S = localizer;
    }

    /// <summary>The common schedules in words, others as they are written.</summary>
    public string Describe(string schedule)
    {
        var parts = schedule.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts is not [var minute, var hour, var day, "*", "*"])
        {
            return schedule;
        }

        return (minute, hour, day) switch
        {
            ("*" or "*/1", "*", "*") => S["every minute"],
            (['*', '/', .. var minutes], "*", "*") when IsNumber(minutes) => S["every {0} minutes", minutes],
            (_, "*", "*") when IsNumber(minute) => S["every hour at minute {0}", minute],
            (_, ['*', '/', .. var hours], "*") when IsNumber(minute) && IsNumber(hours) => S["every {0} hours at minute {1}", hours, minute],
            (_, _, "*") when IsNumber(minute) && IsNumber(hour) => S["daily at {0}", $"{int.Parse(hour, CultureInfo.InvariantCulture):00}:{int.Parse(minute, CultureInfo.InvariantCulture):00}"],
            _ => schedule,
        };
    }

    /// <summary>When the schedule is due next; null when never or when it is no schedule.</summary>
    public static DateTime? Next(string schedule, DateTime utcNow, TimeZoneInfo zone)
        => CronExpression.TryParse(schedule, out var expression) ? expression.GetNextOccurrence(utcNow, zone) : null;

    public static bool IsValid(string? schedule) => schedule is { Length: > 0 and <= 100 } && CronExpression.TryParse(schedule, out _);

    private static bool IsNumber(string text) => text.Length is 1 or 2 && text.All(char.IsAsciiDigit);
}
