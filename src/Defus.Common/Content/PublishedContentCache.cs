using Defus.Common.Pages;
using Microsoft.Extensions.Caching.Memory;
using OrchardCore.Environment.Cache;

namespace Defus.Common.Content;

/// <summary>
/// What is made from published content for lists, kept until any content item changes. Values are shared by all requests, hence must not
/// be changed and must not depend on who asks.
/// </summary>
public sealed class PublishedContentCache
{
    /// <summary>The signal that voids all values.</summary>
    public const string ContentChanged = "Defus.ContentChanged";

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
        if (_memoryCache.TryGetValue(key, out Entry<T>? known) && known is not null)
        {
            PageDependsOn.All(known.Dependencies);
            return known.Value;
        }

        // The token comes first: a change while the value is being made voids it.
        var changed = _signal.GetToken(ContentChanged);
        var (value, dependencies) = await PageDependencies.GatherAsync(make);
        _memoryCache.Set(key, new Entry<T>(value, dependencies), new MemoryCacheEntryOptions { SlidingExpiration = TimeSpan.FromHours(1) }.AddExpirationToken(changed));
        PageDependsOn.All(dependencies);

        return value;
    }

    // Every page that shows the value depends on what the value was made from.
    private sealed record Entry<T>(T Value, PageDependencies Dependencies);
}
