using Microsoft.Extensions.DependencyInjection;
using OrchardCore.AuditTrail.Settings;
using OrchardCore.BackgroundTasks;
using OrchardCore.Entities;
using OrchardCore.Modules;
using OrchardCore.Settings;

namespace OrchardCore.AuditTrail.Services;

/// <summary>Deletes events that are older than the settings allow.</summary>
[Feature("OrchardCore.AuditTrail")]
[BackgroundTask(Title = "Audit trail", Schedule = "23 3 * * *", Description = "Deletes old events of the audit trail.", LockTimeout = 3000, LockExpiration = 600000)]
public sealed class AuditTrailBackgroundTask : IBackgroundTask
{
    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var sites = serviceProvider.GetRequiredService<ISiteService>();
        var settings = await sites.GetSettingsAsync<AuditTrailTrimmingSettings>();
        if (settings.Disabled)
        {
            return;
        }

        await serviceProvider.GetRequiredService<IAuditTrailManager>().TrimEventsAsync(TimeSpan.FromDays(Math.Max(1, settings.RetentionDays)));
        var site = await sites.LoadSiteSettingsAsync();
        var stored = site.GetOrCreate<AuditTrailTrimmingSettings>();
        stored.LastRunUtc = serviceProvider.GetRequiredService<IClock>().UtcNow;
        site.Put(stored);
        await sites.UpdateSiteSettingsAsync(site);
    }
}
