using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Locking;
using Xunit;

namespace Defus.Orchard.Tests.Kernel;

public sealed class LockTests
{
    [Fact]
    public async Task Acquire_ByMany_LetsOneInAtATime()
    {
        await using var app = await KernelApplication.StartAsync(["Kernel.Base"]);
        var locks = app.Services.GetRequiredService<ILocalLock>();
        var inside = 0;
        var most = 0;

        await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ =>
        {
            await using var locker = await locks.AcquireLockAsync("one");
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        }));

        Assert.Equal(1, most);
        Assert.False(await locks.IsLockAcquiredAsync("one"));
    }

    [Fact]
    public async Task TryAcquire_OfHeldLock_GivesUpInTimeAndOtherKeysAreFree()
    {
        await using var app = await KernelApplication.StartAsync(["Kernel.Base"]);
        var locks = app.Services.GetRequiredService<ILocalLock>();
        await using var held = await locks.AcquireLockAsync("one");

        var (locker, locked) = await locks.TryAcquireLockAsync("one", TimeSpan.FromMilliseconds(20));
        var (other, otherLocked) = await locks.TryAcquireLockAsync("two", TimeSpan.Zero);

        Assert.False(locked);
        Assert.Null(locker);
        Assert.True(otherLocked);
        other!.Dispose();
    }

    [Fact]
    public async Task Acquire_AfterExpiration_Succeeds()
    {
        await using var app = await KernelApplication.StartAsync(["Kernel.Base"]);
        var locks = app.Services.GetRequiredService<ILocalLock>();
        await using var forgotten = await locks.AcquireLockAsync("one", TimeSpan.FromMilliseconds(30));

        var (locker, locked) = await locks.TryAcquireLockAsync("one", TimeSpan.FromSeconds(20));

        Assert.True(locked);
        await forgotten.DisposeAsync();
        Assert.True(await locks.IsLockAcquiredAsync("one"));
        locker!.Dispose();
    }
}
