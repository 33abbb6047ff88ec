using Defus.Common.Pages;
using Defus.OutputCache.Changes;

namespace Defus.OutputCache.Pages;

/// <summary>A page that is being made, for one visitor and for all who want the same one meanwhile.</summary>
internal sealed class PageRendering
{
    private readonly TaskCompletionSource<(RenderingEnd End, CachedPage? Page)> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<PageChanges> _changes = [];

    public PageRendering(PageKey key, bool isStale)
    {
        Key = key;
        IsStale = isStale;
    }

    public PageKey Key { get; }

    /// <summary>Whether the page is made of what was known before the site began to fail; then it is not kept.</summary>
    public bool IsStale { get; }

    public PageDependencies Dependencies { get; } = new();

    /// <summary>Set by the site once it is known that the page is the same for everybody and that its dependencies are gathered.</summary>
    public bool MayBeKept { get; set; }

    /// <summary>Completes with the rendering.</summary>
    public Task<(RenderingEnd End, CachedPage? Page)> End => _end.Task;

    /// <summary>What changed since the rendering began; only under the lock of the store.</summary>
    public void Add(PageChanges changes) => _changes.Add(changes);

    /// <summary>Whether what the page shows has changed while it was made; only under the lock of the store.</summary>
    public bool IsOutdated(CachedPage page) => _changes.Exists(changes => changes.Touch(page));

    public void Finish(RenderingEnd end, CachedPage? page = null) => _end.TrySetResult((end, page));
}

/// <summary>What whoever waits for a rendering does next.</summary>
internal enum RenderingEnd
{
    /// <summary>The page is there.</summary>
    Kept,

    /// <summary>The page is not the same for everybody.</summary>
    Personal,

    /// <summary>There is no page, or it was out of date before it was done.</summary>
    Failed,
}
