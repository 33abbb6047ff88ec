using System.Diagnostics;
using Xunit;

namespace Defus.Orchard.Tests;

/// <summary>Waiting for what other threads and processes do: until it is so, for much longer than it ever takes on a busy machine.</summary>
internal static class Patience
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan _often = TimeSpan.FromMilliseconds(100);

    /// <summary>Asks again and again; returns how long it took.</summary>
    public static async Task<TimeSpan> WaitAsync(Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < Limit, "It does not come to be.");

            // At first very often, as some tests measure; then others need the processors more.
            await Task.Delay(watch.Elapsed < _often ? 1 : 20, TestContext.Current.CancellationToken);
        }

        return watch.Elapsed;
    }

    public static Task WaitAsync(Func<bool> condition) => WaitAsync(() => Task.FromResult(condition()));
}
