using OrchardCore.Data.Migration;
using OrchardCore.Media.Indexes;
using YesSql.Sql;

namespace OrchardCore.Media;

public sealed class Migrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<MediaUsageIndex>(table => table
            .Column<string>(nameof(MediaUsageIndex.ContentItemId), column => column.WithLength(26))
            .Column<string>(nameof(MediaUsageIndex.Path), column => column.WithLength(700))
            .Column<bool>(nameof(MediaUsageIndex.Published))
            .Column<bool>(nameof(MediaUsageIndex.Latest)));
        await SchemaBuilder.AlterIndexTableAsync<MediaUsageIndex>(table => table
            .CreateIndex("IDX_MediaUsageIndex_DocumentId", "DocumentId", nameof(MediaUsageIndex.ContentItemId)));
        await SchemaBuilder.AlterIndexTableAsync<MediaUsageIndex>(table => table
            .CreateIndex("IDX_MediaUsageIndex_Path", nameof(MediaUsageIndex.Path)));

        return 1;
    }
}
