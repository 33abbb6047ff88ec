using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Defus.OutputCache.Changes;
using Microsoft.Extensions.Options;

namespace Defus.OutputCache.Pages;

/// <summary>The pages of the site, one for the whole process.</summary>
internal sealed class PageStore
{
    // Making room takes a while, so more is made than is needed at the moment.
    private const double RoomToLeave = 0.1;

    private readonly ConcurrentDictionary<PageKey, CachedPage> _pages = new();
    private readonly Dictionary<PageKey, PageRendering> _renderings = [];
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly long _sizeLimit;
    private long _size;

    public PageStore(TimeProvider time, IOptions<PageCacheOptions> options)
    {
        _time = time;
        _sizeLimit = options.Value.SizeLimit;
    }

    public int Count => _pages.Count;

    /// <summary>In bytes.</summary>
    public long Size => Volatile.Read(ref _size);

    /// <param name="stale">Whether a page whose time is over will do.</param>
    public bool TryGet(PageKey key, bool stale, [NotNullWhen(true)] out CachedPage? page)
    {
        if (!_pages.TryGetValue(key, out page) || (!stale && IsOver(page)))
        {
            return false;
        }

        page.LastUsed = Environment.TickCount64;
        return true;
    }

    /// <summary>The rendering of the page and whether it is the caller's to do.</summary>
    public (PageRendering Rendering, bool IsMine) Begin(PageKey key, bool isStale)
    {
        lock (_gate)
        {
            if (_renderings.TryGetValue(key, out var known))
            {
                return (known, false);
            }

            var rendering = new PageRendering(key, isStale);
            _renderings.Add(key, rendering);
            return (rendering, true);
        }
    }

    /// <summary>The rendering is over without a page to keep.</summary>
    public void Abandon(PageRendering rendering, RenderingEnd end)
    {
        lock (_gate)
        {
            _renderings.Remove(rendering.Key);
        }

        rendering.Finish(end);
    }

    /// <summary>Keeps the page, unless what it shows has changed meanwhile.</summary>
    public void Complete(PageRendering rendering, CachedPage page)
    {
        bool isOutdated;
        lock (_gate)
        {
            _renderings.Remove(rendering.Key);
            isOutdated = rendering.IsOutdated(page);
            if (!isOutdated && !rendering.IsStale && page.Size <= _sizeLimit && !IsOver(page))
            {
                Remove(page.Key);
                _pages[page.Key] = page;
                _size += page.Size;
                MakeRoom();
            }
        }

        rendering.Finish(isOutdated ? RenderingEnd.Failed : RenderingEnd.Kept, page);
    }

    /// <summary>Drops the pages that the changes concern, those being rendered included.</summary>
    public void Drop(PageChanges changes)
    {
        lock (_gate)
        {
            foreach (var rendering in _renderings.Values)
            {
                rendering.Add(changes);
            }

            foreach (var page in _pages.Values)
            {
                if (changes.Touch(page))
                {
                    Remove(page.Key);
                }
            }
        }
    }

    public void Clear() => Drop(PageChanges.OfEverything);

    private bool IsOver(CachedPage page) => page.UntilUtc <= _time.GetUtcNow().UtcDateTime;

    // Pages with parameters first, as there may be any number of them, then those that nobody has asked for the longest.
    private void MakeRoom()
    {
        if (_size <= _sizeLimit)
        {
            return;
        }

        foreach (var page in _pages.Values.OrderBy(page => page.Key.Query.Length == 0).ThenBy(page => page.LastUsed).ToArray())
        {
            if (_size <= _sizeLimit * (1 - RoomToLeave))
            {
                break;
            }

            Remove(page.Key);
        }
    }

    private void Remove(PageKey key)
    {
        if (_pages.TryRemove(key, out var page))
        {
            _size -= page.Size;
        }
    }
}
