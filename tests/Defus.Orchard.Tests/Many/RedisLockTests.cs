using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OrchardCore.Environment.Shell;
using OrchardCore.Redis;
using OrchardCore.Redis.Services;
using StackExchange.Redis;
using Xunit;

namespace Defus.Orchard.Tests.Many;

/// <summary>Locks and claims of background tasks in a real Redis.</summary>
public sealed class RedisLockTests : IAsyncLifetime
{
    private readonly RedisServer _server = new();
    private readonly ShellSettings _settings = new() { Name = "Default" };
    private readonly ApplicationLifetime _lifetime = new(NullLogger<ApplicationLifetime>.Instance);
    private RedisService _redis = null!;

    public async ValueTask InitializeAsync()
    {
        await _server.StartAsync();
        var options = new RedisOptions { Configuration = _server.Configuration, ConfigurationOptions = ConfigurationOptions.Parse(_server.Configuration), InstancePrefix = "test:" };
        _redis = new RedisService(new RedisDatabaseFactory(_lifetime), Options.Create(options));
        await _redis.ConnectAsync();
    }

    public ValueTask DisposeAsync()
    {
        _lifetime.NotifyStopped();
        _server.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Lock_TakenByOneProcess_IsNotGivenToAnother()
    {
        var (one, another) = (NewLock(), NewLock());
        var (locker, locked) = await one.TryAcquireLockAsync("a", TimeSpan.Zero);

        Assert.True(locked);
        Assert.False((await another.TryAcquireLockAsync("a", TimeSpan.FromMilliseconds(100))).locked);
        Assert.True((await another.TryAcquireLockAsync("b", TimeSpan.Zero)).locked);
        Assert.True(await another.IsLockAcquiredAsync("a"));
        await locker!.DisposeAsync();
        Assert.True((await another.TryAcquireLockAsync("a", TimeSpan.Zero)).locked);
    }

    [Fact]
    public async Task Lock_HeldForLong_IsRenewedAndYetEndsSoonWithItsProcess()
    {
        await using var locker = await NewLock().AcquireLockAsync("long", TimeSpan.FromHours(1));

        // What is left grows less, until it is renewed; it is never much.
        var (before, renewed) = (TimeSpan.MaxValue, false);
        await Patience.WaitAsync(async () =>
        {
            var left = (await _redis.Database!.KeyTimeToLiveAsync("test:Default:long"))!.Value;
            Assert.InRange(left, TimeSpan.Zero, TimeSpan.FromSeconds(10));
            (renewed, before) = (left > before, left);
            return renewed;
        });
    }

    [Fact]
    public async Task Lock_AfterItsExpiration_IsFree()
    {
        _ = await NewLock().AcquireLockAsync("short", TimeSpan.FromMilliseconds(200));

        Assert.True((await NewLock().TryAcquireLockAsync("short", TimeSpan.FromMinutes(1))).locked);
    }

    [Fact]
    public async Task Run_ClaimedByManyAtOnce_GoesToOne()
    {
        var due = new DateTime(2030, 1, 1, 12, 0, 0, DateTimeKind.Utc);
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => new RedisTaskClaims(_redis, _settings).TryClaimAsync("Task", due))));

        Assert.Single(claims, claimed => claimed);
        Assert.True(await new RedisTaskClaims(_redis, _settings).TryClaimAsync("Task", due.AddMinutes(1)));
    }

    private RedisLock NewLock() => new(_redis, _settings, NullLogger<RedisLock>.Instance);
}
