using OrchardCore.AdminDashboard.Indexes;
using OrchardCore.AdminDashboard.Models;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace OrchardCore.AdminDashboard;

public sealed class Migrations : DataMigration
{
    private readonly IContentDefinitionManager _definitions;

    public Migrations(IContentDefinitionManager definitions) => _definitions = definitions;

    public async Task<int> CreateAsync()
    {
        await _definitions.AlterPartDefinitionAsync(nameof(DashboardPart), part => part
            .Attachable()
            .WithDescription("Lets an item with the stereotype DashboardWidget stand on the dashboard."));
        await SchemaBuilder.CreateMapIndexTableAsync<DashboardPartIndex>(table => table.Column<double>(nameof(DashboardPartIndex.Position)));
        await SchemaBuilder.AlterIndexTableAsync<DashboardPartIndex>(table => table
            .CreateIndex("IDX_DashboardPartIndex_DocumentId", "DocumentId", nameof(DashboardPartIndex.Position)));
        return 1;
    }
}
