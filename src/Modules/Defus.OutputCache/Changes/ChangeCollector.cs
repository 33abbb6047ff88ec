using Defus.Common.Content;
using Defus.Common.Pages;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Data.Documents;
using OrchardCore.Environment.Cache;
using OrchardCore.Environment.Shell.Scope;
using YesSql;
using YesSql.Services;

namespace Defus.OutputCache.Changes;

/// <summary>Gathers what a scope changes, and drops the pages concerned once it is committed.</summary>
internal sealed class ChangeCollector
{
    // A commit that changes more than this makes it pointless to look for pages that it does not concern.
    private const int ManyItems = 500;

    private readonly SharedPages _pages;
    private readonly ISignal _signal;
    private readonly IServiceProvider _services;
    private readonly HashSet<PageTag> _tags = [];
    private readonly Dictionary<string, ItemChange> _items = new(StringComparer.Ordinal);
    private readonly List<Func<IEnumerable<PageTag>>> _later = [];
    private readonly List<Func<Task>> _fragments = [];
    private readonly List<PageChanges> _dropped = [];
    private bool _isRegistered;

    public ChangeCollector(SharedPages pages, ISignal signal, IServiceProvider services)
    {
        _pages = pages;
        _signal = signal;
        _services = services;
    }

    public void Add(PageTag tag)
    {
        Register();
        _tags.Add(tag);
    }

    /// <summary>A tag of cached fragments is removed; they must be gone before the first page is made anew.</summary>
    public void RemoveTag(ITagCache tags, string tag)
    {
        Add(FragmentTags.Tag(tag));
        _fragments.Add(() => tags.RemoveTagAsync(tag));
    }

    /// <summary>Adds what is known only when everything has been written.</summary>
    public void AddLater(Func<IEnumerable<PageTag>> tags)
    {
        Register();
        _later.Add(tags);
    }

    /// <summary>The item is about to change; the first one to say what was published until then is right.</summary>
    public void Changing(ContentItem item, ContentItem? published) => Remember(new(item.ContentItemId, item.ContentType, published, null, IsBeforeKnown: true));

    /// <summary>The same, when the published version has to be looked up.</summary>
    public async Task ChangingAsync(ContentItem item)
    {
        if (!IsKnown(item))
        {
            Changing(item, await Published([item.ContentItemId]).FirstOrDefaultAsync());
        }
    }

    /// <summary>The published version itself is changed.</summary>
    public void ChangingInPlace(ContentItem item)
    {
        if (!IsKnown(item))
        {
            Remember(new(item.ContentItemId, item.ContentType, null, item, IsBeforeKnown: false));
        }
    }

    private bool IsKnown(ContentItem item) => _items.ContainsKey(item.ContentItemId) || _tags.Contains(PageTag.Site);

    private void Remember(ItemChange change)
    {
        Register();
        _items.TryAdd(change.ContentItemId, change);
        if (_items.Count > ManyItems)
        {
            _tags.Add(PageTag.Site);
            _items.Clear();
        }
    }

    private void Register()
    {
        if (!_isRegistered)
        {
            _isRegistered = true;
            ShellScope.RegisterBeforeDispose(_ => FindPublishedAsync());
            _services.GetRequiredService<IDocumentStore>().AfterCommitSuccess<ChangeCollector>(DropAsync);

            // Once more when all other caches must have heard of the commit, for a page that was made of theirs meanwhile.
            ShellScope.AddDeferredTask(async _ =>
            {
                foreach (var changes in _dropped)
                {
                    await _pages.DropAsync(changes);
                }
            });
        }
    }

    private async Task FindPublishedAsync()
    {
        var changes = _items.Values.Where(change => change.IsBeforeKnown).ToArray();
        if (changes.Length == 0)
        {
            return;
        }

        var published = (await Published([.. changes.Select(change => change.ContentItemId)]).ListAsync()).ToLookup(item => item.ContentItemId);
        foreach (var change in changes)
        {
            var after = published[change.ContentItemId].FirstOrDefault();

            // A draft that was saved changes nothing for visitors.
            if (after is null ? change.Before is null : ReferenceEquals(after, change.Before))
            {
                _items.Remove(change.ContentItemId);
            }
            else
            {
                _items[change.ContentItemId] = change with { After = after };
            }
        }
    }

    private IQuery<ContentItem, ContentItemIndex> Published(string[] ids)
        => _services.GetRequiredService<ISession>().Query<ContentItem, ContentItemIndex>(item => item.Published && item.ContentItemId.IsIn(ids));

    private async Task DropAsync()
    {
        // Within a store transaction this comes later than the end of the scope.
        var changes = new PageChanges([.. _tags, .. _later.SelectMany(tags => tags())], _items.Values);
        var fragments = _fragments.ToArray();
        _tags.Clear();
        _items.Clear();
        _later.Clear();
        _fragments.Clear();
        _isRegistered = false;
        _dropped.Add(changes);

        // Telling others may take long or fail; visitors of this process must not see old pages for that.
        _pages.DropHere(changes);
        try
        {
            await _signal.SignalTokenAsync(PublishedContentCache.ContentChanged);
            foreach (var remove in fragments)
            {
                await remove();
            }
        }
        finally
        {
            // Again, for a page that was made meanwhile of what has just been voided.
            await _pages.DropAsync(changes);
        }
    }
}
