using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;
using OrchardCore.Environment.Cache;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;

namespace OrchardCore.Sitemaps.Services;

/// <summary>A sitemap as it was last sent.</summary>
public sealed record CachedSitemap(string FileName, string Path, byte[] Xml, DateTime CreatedUtc);

/// <summary>Keeps finished sitemaps until content or the sitemaps change, at most for an hour. Stands in for ISitemapCacheProvider.</summary>
public sealed class SitemapCache
{
    private const string Changed = "OrchardCore.Sitemaps.Changed";

    private static readonly TimeSpan _longest = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, CachedSitemap> _files = new();
    private readonly IClock _clock;
    private readonly ISignal _signal;
    private int _generation;
    private IChangeToken _changed;

    public SitemapCache(IClock clock, ISignal signal)
    {
        _clock = clock;
        _signal = signal;
        _changed = signal.GetToken(Changed);
    }

    /// <summary>What is kept, by path.</summary>
    public IReadOnlyList<CachedSitemap> List()
    {
        Follow();
        return [.. _files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>The sitemap kept under a key, or the one that is made now.</summary>
    /// <param name="key">The sitemap and the host it is for.</param>
    public async Task<byte[]> GetAsync(string key, string path, Func<Task<byte[]>> make)
    {
        Follow();
        var fileName = Name(key);
        if (_files.TryGetValue(fileName, out var kept) && _clock.UtcNow - kept.CreatedUtc < _longest)
        {
            return kept.Xml;
        }

        var generation = Volatile.Read(ref _generation);
        var xml = await make();

        // What was made while something changed may lack the change.
        Follow();
        if (generation == Volatile.Read(ref _generation))
        {
            _files[fileName] = new CachedSitemap(fileName, path, xml, _clock.UtcNow);
        }

        return xml;
    }

    public bool Remove(string fileName) => _files.TryRemove(fileName, out _);

    public void Clear()
    {
        Interlocked.Increment(ref _generation);
        _files.Clear();
    }

    /// <summary>Forgets everything now and once more when the changes of this request are stored.</summary>
    public void ClearAfterCommit()
    {
        Clear();
        ShellScope.AddDeferredTask(_ => _signal.SignalTokenAsync(Changed));
    }

    // The signal may come from another process.
    private void Follow()
    {
        if (_changed.HasChanged)
        {
            _changed = _signal.GetToken(Changed);
            Clear();
        }
    }

    private static string Name(string key)
        => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)).AsSpan(0, 8)) + ".xml";
}
