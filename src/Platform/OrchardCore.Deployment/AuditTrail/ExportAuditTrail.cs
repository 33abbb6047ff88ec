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

    public Task ExportedAsync(DeploymentPlan plan) => _manager.RecordEventAsync(_actor.CreateContext(
        SiteAuditTrailEventConfiguration.Exported, SiteAuditTrailEventConfiguration.Site, plan.Name, new AuditTrailSiteEvent { Subject = plan.Name }));
}
