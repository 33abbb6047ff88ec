using OrchardCore.AuditTrail.Indexes;
using OrchardCore.AuditTrail.Models;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using YesSql.Sql;

namespace OrchardCore.AuditTrail;

[Feature("OrchardCore.AuditTrail")]
public sealed class Migrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<AuditTrailEventIndex>(table => table
            .Column<string>(nameof(AuditTrailEventIndex.EventId), c => c.WithLength(26))
            .Column<string>(nameof(AuditTrailEventIndex.Category), c => c.WithLength(64))
            .Column<string>(nameof(AuditTrailEventIndex.Name), c => c.WithLength(64))
            .Column<string>(nameof(AuditTrailEventIndex.CorrelationId), c => c.Nullable().WithLength(255))
            .Column<string>(nameof(AuditTrailEventIndex.UserId), c => c.Nullable().WithLength(26))
            .Column<string>(nameof(AuditTrailEventIndex.NormalizedUserName), c => c.WithLength(AuditTrailEventIndexProvider.MaxTextLength))
            .Column<DateTime>(nameof(AuditTrailEventIndex.CreatedUtc))
            .Column<string>(nameof(AuditTrailEventIndex.UserName), c => c.WithLength(AuditTrailEventIndexProvider.MaxTextLength))
            .Column<string>(nameof(AuditTrailEventIndex.Subject), c => c.Nullable().WithLength(AuditTrailEventIndexProvider.MaxTextLength)), AuditTrailEvent.Collection);
        await SchemaBuilder.AlterIndexTableAsync<AuditTrailEventIndex>(table =>
        {
            table.CreateIndex("IDX_AuditTrailEventIndex_DocumentId", "DocumentId");
            table.CreateIndex("IDX_AuditTrailEventIndex_EventId", nameof(AuditTrailEventIndex.EventId), "DocumentId");
            table.CreateIndex("IDX_AuditTrailEventIndex_CreatedUtc", nameof(AuditTrailEventIndex.CreatedUtc), nameof(AuditTrailEventIndex.Category), nameof(AuditTrailEventIndex.Name));
            table.CreateIndex("IDX_AuditTrailEventIndex_Correlation", nameof(AuditTrailEventIndex.CorrelationId), nameof(AuditTrailEventIndex.CreatedUtc));
        }, AuditTrailEvent.Collection);
        return 1;
    }
}
