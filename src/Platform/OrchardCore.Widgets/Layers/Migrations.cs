using OrchardCore.Data.Migration;
using OrchardCore.Layers.Indexes;
using OrchardCore.Modules;
using YesSql.Sql;

namespace OrchardCore.Layers;

[Feature("OrchardCore.Layers")]
public sealed class Migrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<LayerMetadataIndex>(table => table
            .Column<string>("Zone", column => column.WithLength(64)));

        await SchemaBuilder.AlterIndexTableAsync<LayerMetadataIndex>(table => table
            .CreateIndex("IDX_LayerMetadataIndex_DocumentId", "DocumentId", "Zone"));

        return 1;
    }
}
