using OrchardCore.AuditTrail.Services;
using OrchardCore.AuditTrail.Services.Models;
using OrchardCore.Contents.AuditTrail.Models;
using OrchardCore.Contents.AuditTrail.Services;
using OrchardCore.Contents.Trash;

namespace OrchardCore.Contents.AuditTrail.Handlers;

/// <summary>Records what leaves the trash; of what is deleted for good only its name and type.</summary>
public sealed class AuditTrailTrashHandler : ITrashEventHandler
{
    private readonly IAuditTrailManager _auditTrail;
    private readonly CurrentActor _actor;

    public AuditTrailTrashHandler(IAuditTrailManager auditTrail, CurrentActor actor)
    {
        _auditTrail = auditTrail;
        _actor = actor;
    }

    public Task RestoredAsync(TrashedItem trashed) => RecordAsync(ContentAuditTrailEventConfiguration.Restored, trashed);

    public Task PurgedAsync(TrashedItem trashed) => RecordAsync(ContentAuditTrailEventConfiguration.Purged, trashed);

    private Task RecordAsync(string name, TrashedItem trashed)
        => _auditTrail.RecordEventAsync(_actor.CreateContext(
            name, ContentAuditTrailEventConfiguration.Content, trashed.ContentItemId, new AuditTrailContentEvent { ContentItem = trashed.AsResource() }));
}
