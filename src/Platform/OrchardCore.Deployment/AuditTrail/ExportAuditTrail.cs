using System.Text.Json.Nodes;
using OrchardCore.AuditTrail.Services;
using OrchardCore.AuditTrail.Services.Models;
using OrchardCore.AuditTrail.Site;
using OrchardCore.Json;
using OrchardCore.Users.AuditTrail.Models;

namespace OrchardCore.Deployment.AuditTrail;

/// <summary>Records who took content, accounts and settings out of the site, and who changed what a plan exports.</summary>
public sealed class ExportAuditTrail : IPackageExportHandler, IDeploymentPlanChangeHandler
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

    public Task ChangedAsync(DeploymentPlan plan, JsonObject? before, JsonObject? after) => _manager.RecordEventAsync(_actor.CreateContext(
        SiteAuditTrailEventConfiguration.ExportPlansChanged,
        SiteAuditTrailEventConfiguration.Site,
        plan.Name,
        new AuditTrailSiteEvent { Subject = plan.Name, Changes = AuditTrailUserChange.From(JsonDifference.Between(before, after)) }));
}
