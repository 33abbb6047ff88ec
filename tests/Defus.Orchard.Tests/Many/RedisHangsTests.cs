using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OrchardCore.Environment.Shell;
using OrchardCore.Redis;
using OrchardCore.Redis.HealthChecks;
using OrchardCore.Redis.Services;
using StackExchange.Redis;
using Xunit;

namespace Defus.Orchard.Tests.Many;

/// <summary>A Redis that keeps its connections but does not answer: what is asked of it ends with time-outs, which are no RedisException.</summary>
public sealed class RedisHangsTests : IAsyncLifetime
{
    private const string Channel = "News";

    private readonly RedisServer _server = new();
    private readonly ShellSettings _settings = new() { Name = "Default" };
    private readonly ApplicationLifetime _lifetime = new(NullLogger<ApplicationLifetime>.Instance);
    private readonly ConcurrentQueue<string> _told = new();
    private readonly ConcurrentQueue<string> _heard = new();
    private readonly ConcurrentQueue<string> _log = new();
    private RedisService _redis = null!;

    public async ValueTask InitializeAsync()
    {
        await _server.StartAsync();
        _redis = await ConnectAsync();
    }

    public ValueTask DisposeAsync()
    {
        _lifetime.NotifyStopped();
        _server.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Bus_BegunWhileItHangs_MakesUpForEverything()
    {
        using var other = await ConnectionMultiplexer.ConnectAsync(_server.Configuration);
        var channel = RedisChannel.Literal("test:Default:Bus");
        (await other.GetSubscriber().SubscribeAsync(channel)).OnMessage(message => _told.Enqueue(message.Message.ToString()));
        var bus = NewBus();

        _server.Hang();
        await bus.SubscribeAsync(Channel, (_, message) => _heard.Enqueue(message));
        await bus.PublishAsync(Channel, "something");
        _server.GoOn();

        await Patience.WaitAsync(() => _told.Any(message => message.EndsWith("/Presence/lost", StringComparison.Ordinal)));
        await Patience.WaitAsync(async () =>
        {
            await other.GetSubscriber().PublishAsync(channel, $"another/{Channel}/hello");
            return _heard.Contains("hello");
        });

        // Nothing of the attempts that failed is left, which would gather messages that nobody reads.
        await bus.DisposeAsync();
        await Patience.WaitAsync(async () => await other.GetServer(_server.Configuration).SubscriptionSubscriberCountAsync(channel) == 1);
        Assert.Equal(2, _log.Count);
    }

    [Fact]
    public async Task Cache_WhileItHangs_IsEmptyAndRemembersWhatIsOutdated()
    {
        var cache = new SharedRedisCache(_redis, _settings, new ListLogger<SharedRedisCache>(_log));
        var token = TestContext.Current.CancellationToken;
        foreach (var key in (string[])["a", "b"])
        {
            await Patience.WaitAsync(async () =>
            {
                await cache.SetAsync(key, [1], new(), token);
                return await cache.GetAsync(key, token) is not null;
            });
        }

        _log.Clear();

        _server.Hang();
        Assert.Null(await cache.GetAsync("a", token));
        Assert.Null(cache.Get("a"));
        await cache.SetAsync("a", [2], new(), token);
        cache.Remove("b");
        _server.GoOn();

        await Patience.WaitAsync(async () =>
        {
            await cache.SetAsync("c", [3], new(), token);
            return await cache.GetAsync("c", token) is not null;
        });
        Assert.Null(await cache.GetAsync("a", token));
        Assert.Null(await cache.GetAsync("b", token));
        Assert.Single(_log);
    }

    [Fact]
    public async Task Bus_ThatHangsLater_TellsOnAndEndsInOrder()
    {
        using var other = await ConnectionMultiplexer.ConnectAsync(_server.Configuration);
        (await other.GetSubscriber().SubscribeAsync(RedisChannel.Literal("test:Default:Bus"))).OnMessage(message => _told.Enqueue(message.Message.ToString()));
        var bus = NewBus();
        await bus.SubscribeAsync(Channel, (_, message) => _heard.Enqueue(message));

        _server.Hang();
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        _server.GoOn();
        _told.Clear();
        await Patience.WaitAsync(() => _told.Count(message => message.EndsWith("/Presence/here", StringComparison.Ordinal)) > 2);
        _server.Hang();

        await bus.DisposeAsync();
    }

    [Fact]
    public async Task Lock_GivenBackWhileItHangs_DoesNotThrow()
    {
        var locks = new RedisLock(_redis, _settings, NullLogger<RedisLock>.Instance);
        var locker = await locks.AcquireLockAsync("a");

        _server.Hang();

        Assert.False((await locks.TryAcquireLockAsync("b", TimeSpan.Zero)).locked);
        Assert.False(await locks.IsLockAcquiredAsync("a"));
        await locker.DisposeAsync();
    }

    [Fact]
    public async Task Health_WhileItHangs_IsDegraded()
    {
        await using var services = new ServiceCollection().AddSingleton<IRedisService>(_redis).BuildServiceProvider();
        var check = new RedisHealthCheck(services);
        await Patience.WaitAsync(async () => (await check.CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken)).Status == HealthStatus.Healthy);

        _server.Hang();

        Assert.Equal(HealthStatus.Degraded, (await check.CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken)).Status);
    }

    private RedisBus NewBus() => new(_redis, _settings, new ServiceCollection().BuildServiceProvider(), new ListLogger<RedisBus>(_log));

    private async Task<RedisService> ConnectAsync()
    {
        var configuration = ConfigurationOptions.Parse(_server.Configuration + ",asyncTimeout=1000,syncTimeout=1000");
        configuration.AbortOnConnectFail = false;
        configuration.BacklogPolicy = BacklogPolicy.FailFast;
        var options = new RedisOptions { Configuration = _server.Configuration, ConfigurationOptions = configuration, InstancePrefix = "test:" };
        var redis = new RedisService(new RedisDatabaseFactory(_lifetime), Options.Create(options));
        await redis.ConnectAsync();
        return redis;
    }

    private sealed class ListLogger<T> : ILogger<T>
    {
        private readonly ConcurrentQueue<string> _lines;

        public ListLogger(ConcurrentQueue<string> lines)
        {
            _lines = lines;
        }

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => _lines.Enqueue(formatter(state, exception));
    }
}
