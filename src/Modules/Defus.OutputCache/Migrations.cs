using Defus.OutputCache.Changes;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace Defus.OutputCache;

public sealed class Migrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<StoredItemIndex>(_ => { });

        return 1;
    }
}
