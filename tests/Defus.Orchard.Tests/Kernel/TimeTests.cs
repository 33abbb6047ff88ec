using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;
using Xunit;

namespace Defus.Orchard.Tests.Kernel;

/// <summary>The local clock in Europe/Berlin.</summary>
public sealed class TimeTests
{
    private static readonly TimeZoneInfo _berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("2026-07-01T12:00:00", "2026-07-01T10:00:00")]
    [InlineData("2026-12-01T12:00:00", "2026-12-01T11:00:00")]
    [InlineData("2026-03-29T02:30:00", "2026-03-29T01:30:00")] // does not exist: moves forward to 03:30
    [InlineData("2026-10-25T02:30:00", "2026-10-25T00:30:00")] // happens twice: the first one
    public Task ConvertToUtc_OfBerlinTime_IsLenientAtGapsAndDoubles(string local, string expected) => InBerlinAsync(async clock =>
    {
        var utc = await clock.ConvertToUtcAsync(DateTime.Parse(local, null));

        Assert.Equal(DateTime.Parse(expected, null), utc);
        Assert.Equal(DateTimeKind.Utc, utc.Kind);
    });

    [Fact]
    public Task ConvertToUtc_OfConvertedInstant_GivesItBackUnlessDoubled() => InBerlinAsync(async clock =>
    {
        await Gen.DateTime[new DateTime(1990, 1, 1), new DateTime(2060, 1, 1)].SampleAsync(async instant =>
        {
            var utc = DateTime.SpecifyKind(instant, DateTimeKind.Utc);
            var local = await clock.ConvertToLocalAsync(new DateTimeOffset(utc));
            var back = await clock.ConvertToUtcAsync(local.DateTime);
            return back == utc || (_berlin.IsAmbiguousTime(local.DateTime) && back == utc.AddHours(-1));
        });
    });

    private static async Task InBerlinAsync(Func<ILocalClock, Task> test)
    {
        await using var app = await KernelApplication.StartAsync(["Kernel.Base"], services => services.AddSingleton<ITimeZoneSelector, Berlin>());
        await app.InScopeAsync(async scope =>
        {
            var clock = scope.ServiceProvider.GetRequiredService<ILocalClock>();
            Assert.Equal("Europe/Berlin", (await clock.GetLocalTimeZoneAsync()).TimeZoneId);
            await test(clock);
        });
    }

    private sealed class Berlin : ITimeZoneSelector
    {
        public Task<TimeZoneSelectorResult?> GetTimeZoneAsync()
            => Task.FromResult<TimeZoneSelectorResult?>(new TimeZoneSelectorResult { Priority = 1, TimeZoneId = () => Task.FromResult<string?>("Europe/Berlin") });
    }
}
