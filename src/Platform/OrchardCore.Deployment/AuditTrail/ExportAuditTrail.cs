using OrchardCore.AuditTrail.Services;
using OrchardCore.AuditTrail.Services.Models;
using OrchardCore.AuditTrail.Site;

namespace OrchardCore.Deployment.AuditTrail;

/// <summary>Records who took content, accounts and settings out of the site.</summary>
public sealed class ExportAuditTrail : IPackageExportHandler
{
    private readonly IAuditTrailManager _manager;
    private readonly CurrentActor _actor;

    public ExportAuditTrail(IAuditTrailManager manager, CurrentActor actor)
    {
        _manager = manager;
        _actor = actor;
    }

    public Task ExportedAsync(DeploymentPlan plan) => _manager.RecordEventAsync(new AuditTrailContext<AuditTrailSiteEvent>(
        SiteAuditTrailEventConfiguration.Exported, SiteAuditTrailEventConfiguration.Site, plan.Name, _actor.UserId, _actor.UserName, new AuditTrailSiteEvent { Subject = plan.Name }));
}
