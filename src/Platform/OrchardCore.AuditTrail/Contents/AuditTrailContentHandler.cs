using OrchardCore.AuditTrail.Services;
using OrchardCore.AuditTrail.Services.Models;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Contents.AuditTrail.Models;
using OrchardCore.Contents.AuditTrail.Services;
using Microsoft.Extensions.DependencyInjection;

namespace OrchardCore.Contents.AuditTrail.Handlers;

/// <summary>Records what happens to content. What an import writes is not recorded item by item; the recipe is.</summary>
public sealed class AuditTrailContentHandler : ContentHandlerBase
{
    private readonly IServiceProvider _services;
    private readonly CurrentActor _actor;
    private readonly HashSet<string> _imported = new(StringComparer.Ordinal);
    private readonly HashSet<string> _restoring = new(StringComparer.Ordinal);
    private readonly HashSet<string> _created = new(StringComparer.Ordinal);

    public AuditTrailContentHandler(IServiceProvider services, CurrentActor actor)
    {
        _services = services;
        _actor = actor;
    }

    public override Task ImportingAsync(ImportContentContext context)
    {
        _imported.Add(context.ContentItem.ContentItemId);
        return Task.CompletedTask;
    }

    public override Task RestoringAsync(RestoreContentContext context)
    {
        _restoring.Add(context.ContentItem.ContentItemId);
        return Task.CompletedTask;
    }

    public override Task CreatedAsync(CreateContentContext context)
    {
        // Restoring and copying make versions, too, but are events of their own.
        var id = context.ContentItem.ContentItemId;
        _created.Add(id);
        return _restoring.Contains(id) ? Task.CompletedTask : RecordAsync(ContentAuditTrailEventConfiguration.Created, context.ContentItem);
    }

    // A new item is saved as a draft in the same breath.
    public override Task DraftSavedAsync(SaveDraftContentContext context)
        => _created.Contains(context.ContentItem.ContentItemId) ? Task.CompletedTask : RecordAsync(ContentAuditTrailEventConfiguration.Saved, context.ContentItem);

    public override Task PublishedAsync(PublishContentContext context) => RecordAsync(ContentAuditTrailEventConfiguration.Published, context.ContentItem);

    public override Task UnpublishedAsync(PublishContentContext context) => RecordAsync(ContentAuditTrailEventConfiguration.Unpublished, context.ContentItem);

    public override Task RemovedAsync(RemoveContentContext context) => RecordAsync(ContentAuditTrailEventConfiguration.Removed, context.ContentItem);

    public override Task ClonedAsync(CloneContentContext context) => RecordAsync(ContentAuditTrailEventConfiguration.Cloned, context.CloneContentItem);

    public override Task RestoredAsync(RestoreContentContext context) => RecordAsync(ContentAuditTrailEventConfiguration.Restored, context.ContentItem);

    // The manager needs the session, which content handlers must not ask for before they are used.
    private Task RecordAsync(string name, ContentItem item)
        => _imported.Contains(item.ContentItemId) ? Task.CompletedTask : _services.GetRequiredService<IAuditTrailManager>().RecordEventAsync(
            _actor.CreateContext(
                name, ContentAuditTrailEventConfiguration.Content, item.ContentItemId, new AuditTrailContentEvent { ContentItem = item }));
}
