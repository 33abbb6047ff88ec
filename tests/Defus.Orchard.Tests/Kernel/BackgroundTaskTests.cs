using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;
using Xunit;

namespace Defus.Orchard.Tests.Kernel;

public sealed class BackgroundTaskTests
{
    [Fact]
    public async Task Task_ThatFails_RunsAgainNextMinuteWithoutAnyVisit()
    {
        var time = new FastTime();
        await using var app = await KernelApplication.StartAsync(["Kernel.Base"], services =>
        {
            services.AddSingleton<TimeProvider>(time);
            services.Configure<BackgroundServiceOptions>(options => options.PollingTime = TimeSpan.FromMilliseconds(20));
        });

        for (var minute = 1; minute <= 3; minute++)
        {
            time.Pass(TimeSpan.FromMinutes(1));
            await Patience.WaitAsync(() => Runs(app) >= minute);
            Assert.Equal(minute, Runs(app));
        }
    }

    private static int Runs(KernelApplication app) => app.Journal.Entries.Count(entry => entry == "task ran");

    // The real clock, put forward by hand; standing still in between.
    private sealed class FastTime : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now;

        public void Pass(TimeSpan time) => _now += time;
    }
}
