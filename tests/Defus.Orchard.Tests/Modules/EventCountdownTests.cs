using CsCheck;
using Defus.Events.Services;
using Xunit;

namespace Defus.Orchard.Tests.Modules;

public sealed class EventCountdownTests
{
    private static readonly TimeZoneInfo _berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("2026-01-15T10:00", 29)]
    [InlineData("2026-04-13T10:00", 117)]
    [InlineData("2026-06-15T10:00", 180)]
    public void At_DayOfTheSeed_CountsItsDays(string start, int days)
        => Assert.Equal(new EventCountdown(CountdownState.InDays, days), EventCountdown.At(Local("2025-12-17T12:00"), Times(start)));

    [Theory]
    [InlineData("2026-06-14T23:59", CountdownState.Tomorrow)]
    [InlineData("2026-06-15T00:00", CountdownState.Today)]
    [InlineData("2026-06-15T09:59", CountdownState.Today)]
    [InlineData("2026-06-15T10:00", CountdownState.UntilTime)]
    [InlineData("2026-06-15T15:59", CountdownState.UntilTime)]
    [InlineData("2026-06-15T16:00", CountdownState.Over)]
    public void At_TimedEvent_FollowsTheClock(string now, CountdownState state)
        => Assert.Equal(state, EventCountdown.At(Local(now), Times("2026-06-15T10:00", "2026-06-15T16:00")).State);

    [Theory]
    [InlineData("2026-04-12T23:59", CountdownState.Tomorrow)]
    [InlineData("2026-04-13T00:00", CountdownState.UntilDay)]
    [InlineData("2026-04-14T00:00", CountdownState.EndsToday)]
    [InlineData("2026-04-14T23:59", CountdownState.EndsToday)]
    [InlineData("2026-04-15T00:00", CountdownState.Over)]
    public void At_AllDayEvent_CountsWholeDays(string now, CountdownState state)
        => Assert.Equal(state, EventCountdown.At(Local(now), Times("2026-04-13T12:00", "2026-04-14T12:00", allDay: true)).State);

    [Fact]
    public void At_EventWithoutEnd_LastsUntilMidnight()
    {
        var times = Times("2026-06-15T10:00");

        Assert.Equal(CountdownState.Today, EventCountdown.At(Local("2026-06-15T23:59"), times).State);
        Assert.Equal(CountdownState.Over, EventCountdown.At(Local("2026-06-16T00:00"), times).State);
    }

    [Fact]
    public void At_EveningThatEndsAtMidnight_BelongsToItsOwnDay()
    {
        var times = Times("2026-06-15T20:00", "2026-06-16T00:00");

        Assert.Equal(times.FirstDay, times.LastDay);
        Assert.Equal(CountdownState.UntilTime, EventCountdown.At(Local("2026-06-15T23:00"), times).State);
        Assert.Equal(CountdownState.Over, EventCountdown.At(Local("2026-06-16T00:00"), times).State);
    }

    [Theory]
    [InlineData("2026-03-28T12:00", "2026-03-29T12:00", CountdownState.Tomorrow)]
    [InlineData("2026-03-27T23:30", "2026-03-30T00:30", CountdownState.InDays)]
    [InlineData("2026-10-24T23:59", "2026-10-25T03:30", CountdownState.Tomorrow)]
    [InlineData("2026-10-25T00:10", "2026-10-25T23:50", CountdownState.Today)]
    [InlineData("2026-12-31T23:59", "2027-01-01T00:01", CountdownState.Tomorrow)]
    public void At_ClockChangeOrNewYear_CountsCalendarDays(string now, string start, CountdownState state)
        => Assert.Equal(state, EventCountdown.At(Local(now), Times(start)).State);

    [Fact]
    public void At_EndBeforeStart_IsTakenAsNoEnd()
        => Assert.Equal(Times("2026-06-15T10:00"), Times("2026-06-15T10:00", "2026-06-14T10:00"));

    [Fact]
    public void At_AnyInstantOfTheCentury_CountsTheCalendarDaysOfBerlin()
        => Gen.Select(Instants, Gen.Long[0, 400L * 24 * 60]).Sample((now, minutesAhead) =>
        {
            var (localNow, localStart) = (ToBerlin(now), ToBerlin(now.AddMinutes(minutesAhead)));
            var countdown = EventCountdown.At(localNow, new EventTimes(localStart, null, allDay: false));
            var days = (localStart.Date - localNow.Date).Days;

            return countdown.Days == days && countdown.State == days switch
            {
                0 => CountdownState.Today,
                1 => CountdownState.Tomorrow,
                _ => CountdownState.InDays,
            };
        });

    [Fact]
    public void At_AsTimePasses_NeverGoesBack()
        => Gen.Select(Instants, Gen.Int[1, 10 * 24 * 60], Gen.Bool, Gen.Int[1, 600]).Sample((start, minutes, allDay, step) =>
        {
            var times = new EventTimes(ToBerlin(start), ToBerlin(start.AddMinutes(minutes)), allDay);
            var last = -1;
            for (var now = start.AddDays(-3); now < start.AddMinutes(minutes).AddDays(2); now = now.AddMinutes(step))
            {
                var rank = Rank(EventCountdown.At(ToBerlin(now), times).State);
                Assert.True(rank >= last, $"{times} at {ToBerlin(now)}");
                last = rank;
            }

            return last == Rank(CountdownState.Over);
        });

    private static Gen<DateTimeOffset> Instants => Gen.Long[0, 100L * 366 * 24 * 60].Select(minutes => new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes));

    private static int Rank(CountdownState state) => state switch
    {
        CountdownState.InDays => 0,
        CountdownState.Tomorrow => 1,
        CountdownState.Today => 2,
        CountdownState.UntilDay => 3,
        CountdownState.UntilTime or CountdownState.EndsToday => 4,
        _ => 5,
    };

    private static DateTimeOffset ToBerlin(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, _berlin);

    private static DateTimeOffset Local(string time)
    {
        var local = DateTime.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

        return new DateTimeOffset(local, _berlin.GetUtcOffset(local));
    }

    private static EventTimes Times(string start, string? end = null, bool allDay = false) => new(Local(start), end is null ? null : Local(end), allDay);
}
