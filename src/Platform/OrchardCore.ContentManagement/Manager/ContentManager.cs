using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Data;
using OrchardCore.Documents;
using OrchardCore.Modules;
using YesSql;
using YesSql.Services;

namespace OrchardCore.ContentManagement;

/// <summary>
/// The content manager. "-ing" events run in the order of registration, "-ed" events in reverse; what a handler throws ends the operation.
/// </summary>
public sealed partial class DefaultContentManager : IContentManager
{
    private static readonly Type[] _publishedIndexes = [typeof(ContentItemIndex)];

    private readonly IContentDefinitionManager _definitions;
    private readonly IContentManagerSession _loaded;
    private readonly ISession _session;
    private readonly IContentItemIdGenerator _ids;
    private readonly IClock _clock;
    private readonly HandlerTraits _traits;
    private readonly Lazy<IContentHandler[]> _handlers;
    private readonly Lazy<ContentImporter> _importer;

    internal DefaultContentManager(
        IContentDefinitionManager definitions,
        IContentManagerSession loaded,
        ISession session,
        IContentItemIdGenerator ids,
        IClock clock,
        HandlerTraits traits,
        Func<IEnumerable<IContentHandler>> handlers,
        Func<DefaultContentManager, ContentImporter> importer)
    {
        _definitions = definitions;
        _loaded = loaded;
        _session = session;
        _ids = ids;
        _clock = clock;
        _traits = traits;
        // Handlers may need the content manager themselves, and displaying a page needs none of them.
        _handlers = new(() => handlers().ToArray());
        _importer = new(() => importer(this));
    }

    public async Task<ContentItem> NewAsync(string contentType)
    {
        ArgumentException.ThrowIfNullOrEmpty(contentType);

        var type = await _definitions.GetTypeDefinitionAsync(contentType) ?? new ContentTypeDefinition(contentType, contentType);
        var item = new ContentItem { ContentType = type.Name };
        await InOrderAsync((h, c) => h.ActivatingAsync(c), new ActivatingContentContext(item) { ContentType = type.Name, Definition = type });
        item.ContentItemId = _ids.GenerateUniqueId(item);
        await InReverseAsync((h, c) => h.ActivatedAsync(c), new ActivatedContentContext(item));

        var context = new InitializingContentContext(item);
        await InOrderAsync((h, c) => h.InitializingAsync(c), context);
        await InReverseAsync((h, c) => h.InitializedAsync(c), context);
        return item;
    }

    public async Task<ContentItem?> GetAsync(string contentItemId, VersionOptions? options = null)
    {
        if (string.IsNullOrEmpty(contentItemId))
        {
            return null;
        }

        options ??= VersionOptions.Published;
        if (options.IsPublished && _loaded.RecallPublishedItemId(contentItemId, out var known))
        {
            return known;
        }

        var item = options.IsPublished ? await FindPublishedAsync(contentItemId) : await FindAsync(contentItemId, options);
        if (item is null)
        {
            return null;
        }

        item = await LoadAsync(item);
        return options.IsDraftRequired ? await RequireDraftAsync(item, options.IsNewVersion) : item;
    }

    public async Task<IEnumerable<ContentItem>> GetAsync(IEnumerable<string> contentItemIds, VersionOptions? options = null)
    {
        options ??= VersionOptions.Published;
        var ids = contentItemIds.Where(x => !string.IsNullOrEmpty(x)).Distinct().ToArray();
        var found = new Dictionary<string, ContentItem>(ids.Length, StringComparer.Ordinal);
        var missing = new List<string>(ids.Length);
        foreach (var id in ids)
        {
            if (options.IsPublished && _loaded.RecallPublishedItemId(id, out var known))
            {
                found[id] = known;
            }
            else
            {
                missing.Add(id);
            }
        }

        if (missing.Count > 0)
        {
            foreach (var item in await Versions(options, x => x.Where(i => i.ContentItemId.IsIn(missing))).ListAsync())
            {
                var loaded = await LoadAsync(item);
                found[item.ContentItemId] = options.IsDraftRequired ? await RequireDraftAsync(loaded, options.IsNewVersion) : loaded;
            }
        }

        return ids.Where(found.ContainsKey).Select(x => found[x]).ToArray();
    }

    public async Task<ContentItem?> GetVersionAsync(string contentItemVersionId)
    {
        ArgumentException.ThrowIfNullOrEmpty(contentItemVersionId);
        var item = await _session.Query<ContentItem, ContentItemIndex>(x => x.ContentItemVersionId == contentItemVersionId).FirstOrDefaultAsync();
        return item is null ? null : await LoadAsync(item);
    }

    public async Task<IEnumerable<ContentItem>> GetAllVersionsAsync(string contentItemId)
    {
        ArgumentException.ThrowIfNullOrEmpty(contentItemId);
        var items = await _session.Query<ContentItem, ContentItemIndex>(x => x.ContentItemId == contentItemId).ListAsync();
        return await this.LoadAsync(items);
    }

    public async Task<ContentItem> LoadAsync(ContentItem contentItem)
    {
        ArgumentNullException.ThrowIfNull(contentItem);
        if (_loaded.RecallVersionId(contentItem.Id, out var known))
        {
            return known;
        }

        // Stored first: a handler may ask for the same item.
        _loaded.Store(contentItem);
        if (_traits.HasItemHandlers(() => _handlers.Value))
        {
            var context = new LoadContentContext(contentItem);
            foreach (var handler in _handlers.Value.Where(_traits.Handles))
            {
                await handler.LoadingAsync(context);
            }

            foreach (var handler in _handlers.Value.Reverse().Where(_traits.Handles))
            {
                await handler.LoadedAsync(context);
            }
        }

        return contentItem;
    }

    public async Task<TAspect> PopulateAspectAsync<TAspect>(IContent content, TAspect aspect)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(aspect);
        await InOrderAsync((h, c) => h.GetContentItemAspectAsync(c), new ContentItemAspectContext { ContentItem = content.ContentItem, Aspect = aspect });
        return aspect;
    }

    public async Task<ContentValidateResult> ValidateAsync(ContentItem contentItem)
    {
        ArgumentNullException.ThrowIfNull(contentItem);
        var context = new ValidateContentContext(contentItem);
        await InOrderAsync((h, c) => h.ValidatingAsync(c), context);
        await InReverseAsync((h, c) => h.ValidatedAsync(c), context);
        return context.ContentValidateResult;
    }

    public Task ImportAsync(IEnumerable<ContentItem> contentItems)
    {
        ArgumentNullException.ThrowIfNull(contentItems);
        return _importer.Value.ImportAsync(contentItems);
    }

    // Every page asks for published items by their id.
    private async ValueTask<ContentItem?> FindPublishedAsync(string contentItemId)
    {
        var id = await _session.GetKnownAsync("published|" + contentItemId, _publishedIndexes, async _ => (await FindAsync(contentItemId, VersionOptions.Published))?.Id ?? 0);
        return id == 0 ? null : (await _session.GetAsync<ContentItem>([id])).FirstOrDefault();
    }

    private Task<ContentItem?> FindAsync(string contentItemId, VersionOptions options)
        => Versions(options, x => x.Where(i => i.ContentItemId == contentItemId)).FirstOrDefaultAsync();

    private IQuery<ContentItem> Versions(VersionOptions options, Func<IQuery<ContentItem, ContentItemIndex>, IQuery<ContentItem, ContentItemIndex>> which)
    {
        var query = which(_session.Query<ContentItem, ContentItemIndex>());
        return options switch
        {
            { IsPublished: true } => query.Where(x => x.Published),
            { IsDraft: true, IsDraftRequired: false } => query.Where(x => x.Latest && !x.Published),
            _ => query.Where(x => x.Latest),
        };
    }

    internal async Task InOrderAsync<TContext>(Func<IContentHandler, TContext, Task> raise, TContext context)
    {
        foreach (var handler in _handlers.Value)
        {
            await raise(handler, context);
        }
    }

    internal async Task InReverseAsync<TContext>(Func<IContentHandler, TContext, Task> raise, TContext context)
    {
        for (var i = _handlers.Value.Length - 1; i >= 0; i--)
        {
            await raise(_handlers.Value[i], context);
        }
    }
}
