using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.Options;
using OrchardCore.Environment.Shell;

namespace OrchardCore.Redis.Services;

/// <summary>Microsoft's cache on the connection of the site, which it must not close: that is why nobody disposes it.</summary>
internal sealed class SharedRedisCache : IDistributedCache
{
    private readonly RedisCache _cache;

    public SharedRedisCache(IRedisService redis, ShellSettings settings)
    {
        _cache = new RedisCache(Options.Create(new RedisCacheOptions
        {
            InstanceName = redis.InstancePrefix + settings.Name,
            ConnectionMultiplexerFactory = async () => (await redis.GetDatabaseAsync()).Multiplexer,
        }));
    }

    public byte[]? Get(string key) => _cache.Get(key);

    public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => _cache.GetAsync(key, token);

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => _cache.Set(key, value, options);

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) => _cache.SetAsync(key, value, options, token);

    public void Refresh(string key) => _cache.Refresh(key);

    public Task RefreshAsync(string key, CancellationToken token = default) => _cache.RefreshAsync(key, token);

    public void Remove(string key) => _cache.Remove(key);

    public Task RemoveAsync(string key, CancellationToken token = default) => _cache.RemoveAsync(key, token);
}
