namespace Defus.Common.Pages;

/// <summary>
/// Says what the page that is being made depends on, so that a page cache can drop it when that changes. Does nothing while no page cache asks.
/// Content items that are loaded or displayed are noticed by themselves; lists and times must be named.
/// </summary>
public static class PageDependsOn
{
    /// <summary>The published version of this item, or that there is none.</summary>
    public static void Item(string contentItemId) => Tag(PageTag.Item(contentItemId));

    public static void Tag(PageTag tag) => PageDependencies.Current?.Add(tag);

    public static void List(ListDependency list) => PageDependencies.Current?.Add(list);

    /// <summary>Something on the page changes at this time.</summary>
    public static void Time(DateTimeOffset time) => PageDependencies.Current?.Add(time.UtcDateTime);

    public static void All(PageDependencies dependencies) => PageDependencies.Current?.Add(dependencies);

    /// <summary>Until it is disposed, nothing that is loaded counts: for a search among many items of which few are shown.</summary>
    public static IDisposable Nothing() => new Pause();

    private sealed class Pause : IDisposable
    {
        private readonly PageDependencies? _paused = PageDependencies.Current;

        public Pause()
        {
            PageDependencies.Current = null;
        }

        public void Dispose() => PageDependencies.Current = _paused;
    }
}
