using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Primitives;
using OrchardCore.Environment.Cache;

namespace OrchardCore.DynamicCache.Services;

/// <summary>The kept fragments of the site, two million characters at most.</summary>
internal sealed class CachedFragments : IDisposable
{
    private const int MaxCharacters = 2_000_000;

    private readonly MemoryCache _fragments = new(new MemoryCacheOptions { SizeLimit = MaxCharacters });

    public Fragment? Find(string key) => _fragments.Get<Fragment>(key);

    public void Keep(string key, Fragment fragment, CacheContext context, IEnumerable<IChangeToken> tokens)
    {
        using var entry = _fragments.CreateEntry(key);
        entry.Value = fragment;
        entry.Size = fragment.Html.Value!.Length + key.Length;
        entry.AbsoluteExpiration = context.ExpiresOn;
        entry.AbsoluteExpirationRelativeToNow = context.ExpiresAfter;
        entry.SlidingExpiration = context.ExpiresSliding ?? (context.ExpiresOn is null && context.ExpiresAfter is null ? TimeSpan.FromMinutes(1) : null);
        foreach (var token in tokens)
        {
            entry.AddExpirationToken(token);
        }
    }

    public void Dispose() => _fragments.Dispose();
}

/// <summary>Kept HTML and what it depends on.</summary>
internal sealed record Fragment(HtmlString Html, CacheContext Context);
