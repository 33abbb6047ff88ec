using Defus.Common.Pages;
using OrchardCore.Data.Documents;

namespace Defus.OutputCache.Changes;

/// <summary>Notices which documents of the site (settings, layers, templates, definitions …) are changed; the work is done by the store it stands before.</summary>
internal sealed class DocumentChanges : IDocumentStore
{
    // None of them shows on a page, and some are written all the time.
    private static readonly HashSet<string> _withoutPages = new(StringComparer.Ordinal)
    {
        "AdminMenuList", "AdminTemplatesDocument", "AuditTrailSettings", "BackgroundTaskDocument", "ContentImportDocument", "DeploymentPlansDocument",
        "IndexProfilesDocument", "IndexingStateDocument", "QueriesDocument", "RecipeExecutionsDocument", "SitemapDocument", "WorkflowTypeDocument",
    };

    private readonly IDocumentStore _store;
    private readonly ChangeCollector _changes;
    private readonly IReadOnlyList<IDocumentParts> _parts;
    private readonly Dictionary<Type, IReadOnlyDictionary<PageTag, string>> _before = [];

    public DocumentChanges(IDocumentStore store, ChangeCollector changes, IEnumerable<IDocumentParts> parts)
    {
        _store = store;
        _changes = changes;
        _parts = [.. parts];
    }

    async Task<T> IDocumentStore.GetOrCreateMutableAsync<T>(Func<Task<T>>? factoryAsync)
    {
        var document = await _store.GetOrCreateMutableAsync(factoryAsync);
        if (!_before.ContainsKey(typeof(T)) && PartsOf(typeof(T)) is { } parts)
        {
            _before[typeof(T)] = parts.Describe(document);
        }

        return document;
    }

    Task<(bool, T)> IDocumentStore.GetOrCreateImmutableAsync<T>(Func<Task<T>>? factoryAsync) => _store.GetOrCreateImmutableAsync(factoryAsync);

    async Task IDocumentStore.UpdateAsync<T>(T document, Func<T, Task>? updateCache, bool checkConcurrency)
    {
        await _store.UpdateAsync(document, updateCache!, checkConcurrency);
        if (_withoutPages.Contains(typeof(T).Name))
        {
            return;
        }

        if (PartsOf(typeof(T)) is { } parts && _before.ContainsKey(typeof(T)))
        {
            _changes.AddLater(() => Compare(typeof(T), parts.Describe(document!)));
        }
        else
        {
            _changes.Add(PageTag.Site);
        }
    }

    Task IDocumentStore.CancelAsync() => _store.CancelAsync();

    void IDocumentStore.AfterCommitSuccess<T>(DocumentStoreCommitSuccessDelegate afterCommit) => _store.AfterCommitSuccess<T>(afterCommit);

    void IDocumentStore.AfterCommitFailure<T>(DocumentStoreCommitFailureDelegate afterCommit) => _store.AfterCommitFailure<T>(afterCommit);

    Task IDocumentStore.CommitAsync() => _store.CommitAsync();

    private IDocumentParts? PartsOf(Type type) => _parts.FirstOrDefault(parts => parts.DocumentType == type);

    // A scope may commit several times; each commit is compared with the one before.
    private IEnumerable<PageTag> Compare(Type type, IReadOnlyDictionary<PageTag, string> after)
    {
        var before = _before[type];
        _before[type] = after;

        return before.Keys.Union(after.Keys).Where(tag => before.GetValueOrDefault(tag) != after.GetValueOrDefault(tag));
    }
}
