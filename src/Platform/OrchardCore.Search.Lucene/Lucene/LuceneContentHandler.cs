using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Data;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Indexing;
using OrchardCore.Modules;

namespace OrchardCore.Lucene;

/// <summary>Keeps indexes that are in use up to date: after the commit, and only the items that changed.</summary>
internal sealed class LuceneContentHandler : ContentHandlerBase
{
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

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
            transaction.OnCommitted(() =>
            {
                LuceneIndexProvider.CompareAll();
                return Task.CompletedTask;
            });
        }
        else
        {
            ShellScope.AddDeferredTask(scope => UpdateAsync(scope.ServiceProvider));
        }

        return Task.CompletedTask;
    }

    private async Task UpdateAsync(IServiceProvider services)
    {
        var provider = services.GetRequiredService<LuceneIndexProvider>();
        foreach (var profile in await services.GetRequiredService<IIndexProfileStore>().GetAllAsync())
        {
            // An index nobody has used yet catches up with its first search.
            if (profile.ProviderName != LuceneIndexProvider.ProviderName || provider.FindOpen(profile) is not { } index)
            {
                continue;
            }

            try
            {
                await services.GetRequiredService<LuceneSynchronizer>().UpdateAsync(index, profile, _changed);
            }
            catch (Exception exception) when (!exception.IsFatal())
            {
                // The content is stored; the next search makes up for this.
                LuceneIndexProvider.CompareAll();
                services.GetRequiredService<ILogger<LuceneContentHandler>>().LogError(exception, "The index {Index} could not follow a change.", profile.Name);
            }
        }
    }
}
