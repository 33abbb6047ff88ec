namespace Defus.Events.Services;

/// <summary>The weeks of a month from Monday to Sunday, as a calendar on a wall shows them.</summary>
public static class MonthGrid
{
    private const int DaysOfWeek = 7;

    /// <summary>The weeks that hold a day of the month, each with all its seven days.</summary>
    public static IReadOnlyList<IReadOnlyList<DateOnly>> Weeks(DateOnly month)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        var weeks = new List<IReadOnlyList<DateOnly>>();
        for (var monday = first.AddDays(-(((int)first.DayOfWeek + 6) % DaysOfWeek)); monday <= last; monday = monday.AddDays(DaysOfWeek))
        {
            weeks.Add([.. Enumerable.Range(0, DaysOfWeek).Select(monday.AddDays)]);
        }

        return weeks;
    }
}
