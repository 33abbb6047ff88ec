using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Data;
using OrchardCore.Environment.Shell.Scope;

namespace OrchardCore.Lucene;

/// <summary>Keeps indexes that are in use up to date: after the commit, and only the items that changed.</summary>
internal sealed class LuceneContentHandler : ContentHandlerBase
{
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly LuceneUpdates _updates;

    public LuceneContentHandler(LuceneUpdates updates)
    {
        _updates = updates;
    }

    public override Task PublishedAsync(PublishContentContext context) => ChangedAsync(context.ContentItem);

    public override Task UnpublishedAsync(PublishContentContext context) => ChangedAsync(context.ContentItem);

    public override Task RemovedAsync(RemoveContentContext context) => ChangedAsync(context.ContentItem);

    public override Task UpdatedAsync(UpdateContentContext context) => ChangedAsync(context.ContentItem);

    public override Task DraftSavedAsync(SaveDraftContentContext context) => ChangedAsync(context.ContentItem);

    public override Task ImportedAsync(ImportContentContext context) => ChangedAsync(context.ContentItem);

    private Task ChangedAsync(ContentItem item)
    {
        if (!_changed.Add(item.ContentItemId) || _changed.Count > 1)
        {
            return Task.CompletedTask;
        }

        // A recipe commits much later than its steps end: then the indexes are compared with the database as a whole.
        if (StoreTransaction.Current is { } transaction)
        {
            transaction.OnCommitted(() => _updates.CompareAllAsync());
        }
        else
        {
            ShellScope.AddDeferredTask(scope => scope.ServiceProvider.GetRequiredService<LuceneUpdates>().UpdateAsync(scope.ServiceProvider, _changed));
        }

        return Task.CompletedTask;
    }
}
