using Microsoft.Extensions.Caching.Memory;
using OrchardCore.Environment.Cache;

namespace Defus.Common.Content;

/// <summary>
/// What is made from published content for lists, kept until any content item changes. Values are shared by all requests, hence must not
/// be changed and must not depend on who asks.
/// </summary>
public sealed class PublishedContentCache
{
    internal const string ContentChanged = "Defus.ContentChanged";

    private readonly IMemoryCache _memoryCache;
    private readonly ISignal _signal;

    public PublishedContentCache(IMemoryCache memoryCache, ISignal signal)
    {
        _memoryCache = memoryCache;
        _signal = signal;
    }

    /// <summary>The value kept under the key, or the one made now.</summary>
    public async ValueTask<T> GetAsync<T>(string key, Func<Task<T>> make) where T : class
    {
        if (_memoryCache.TryGetValue(key, out T? known) && known is not null)
        {
            return known;
        }

        // The token comes first: a change while the value is being made voids it.
        var changed = _signal.GetToken(ContentChanged);
        var value = await make();
        _memoryCache.Set(key, value, new MemoryCacheEntryOptions { SlidingExpiration = TimeSpan.FromHours(1) }.AddExpirationToken(changed));

        return value;
    }
}
