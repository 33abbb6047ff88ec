using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrchardCore.Environment.Shell;

namespace OrchardCore.Redis.Services;

/// <summary>
/// Microsoft's cache on the connection of the site, which it must not close: that is why nobody disposes it. While Redis does not answer the
/// cache is empty, and soon it is not even asked. What could not be written then is removed as soon as it answers, so that nothing outdated returns.
/// </summary>
internal sealed class SharedRedisCache : IDistributedCache
{
    private const int MostOwed = 10_000;

    // Milliseconds until Redis is asked again.
    private const long Pause = 5_000;

    private readonly RedisCache _cache;
    private readonly ILogger _logger;
    private readonly ConcurrentDictionary<string, bool> _owed = new(StringComparer.Ordinal);
    private long _askAgain;
    private volatile bool _isAway;

    public SharedRedisCache(IRedisService redis, ShellSettings settings, ILogger<SharedRedisCache> logger)
    {
        _logger = logger;
        _cache = new RedisCache(Options.Create(new RedisCacheOptions
        {
            InstanceName = redis.InstancePrefix + settings.Name,
            ConnectionMultiplexerFactory = async () => (await redis.GetDatabaseAsync()).Multiplexer,
        }));
    }

    public byte[]? Get(string key)
    {
        byte[]? value = null;
        Try(null, () => value = _cache.Get(key));
        return value;
    }

    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        byte[]? value = null;
        await TryAsync(null, async () => value = await _cache.GetAsync(key, token));
        return value;
    }

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => Try(key, () => _cache.Set(key, value, options));

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
        => TryAsync(key, () => _cache.SetAsync(key, value, options, token));

    public void Refresh(string key) => Try(null, () => _cache.Refresh(key));

    public Task RefreshAsync(string key, CancellationToken token = default) => TryAsync(null, () => _cache.RefreshAsync(key, token));

    public void Remove(string key) => Try(key, () => _cache.Remove(key));

    public Task RemoveAsync(string key, CancellationToken token = default) => TryAsync(key, () => _cache.RemoveAsync(key, token));

    private void Try(string? changedKey, Action work) => TryAsync(changedKey, () =>
    {
        work();
        return Task.CompletedTask;
    }).GetAwaiter().GetResult();

    private async Task TryAsync(string? changedKey, Func<Task> work)
    {
        if (System.Environment.TickCount64 < Interlocked.Read(ref _askAgain))
        {
            Owe(changedKey);
            return;
        }

        try
        {
            await RemoveOwedAsync().ConfigureAwait(false);
            await work().ConfigureAwait(false);
            _isAway = false;
        }
        catch (Exception e) when (RedisFailure.Is(e))
        {
            Interlocked.Exchange(ref _askAgain, System.Environment.TickCount64 + Pause);
            Owe(changedKey);
            if (!_isAway)
            {
                _isAway = true;
                _logger.LogWarning(e, "Redis does not answer; the site does without its cache until it does.");
            }
        }
    }

    private void Owe(string? key)
    {
        if (key is not null && (_owed.Count < MostOwed || _owed.ContainsKey(key)))
        {
            _owed[key] = true;
        }
        else if (key is not null)
        {
            _logger.LogError("Redis has been away for so long that what is outdated in its cache is no longer known. Please empty it.");
        }
    }

    private async Task RemoveOwedAsync()
    {
        foreach (var (key, _) in _owed)
        {
            await _cache.RemoveAsync(key).ConfigureAwait(false);
            _owed.TryRemove(key, out _);
        }
    }
}
