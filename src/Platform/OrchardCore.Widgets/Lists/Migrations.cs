using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using OrchardCore.Lists.Indexes;
using OrchardCore.Lists.Models;
using OrchardCore.Modules;
using YesSql.Sql;

namespace OrchardCore.Lists;

[Feature("OrchardCore.Lists")]
public sealed class Migrations : DataMigration
{
    private readonly IContentDefinitionManager _definitions;

    public Migrations(IContentDefinitionManager definitions)
    {
        _definitions = definitions;
    }

    public async Task<int> CreateAsync()
    {
        await _definitions.AlterPartDefinitionAsync(nameof(ListPart), part => part
            .Attachable()
            .WithDescription("Lists other content items."));

        await SchemaBuilder.CreateMapIndexTableAsync<ContainedPartIndex>(table => table
            .Column<string>("ContentItemId", column => column.WithLength(26))
            .Column<string>("ListContentItemId", column => column.WithLength(26))
            .Column<string>("ListContentType", column => column.WithLength(255))
            .Column<int>("Order")
            .Column<string>("DisplayText", column => column.WithLength(255))
            .Column<bool>("Published")
            .Column<bool>("Latest"));

        await SchemaBuilder.AlterIndexTableAsync<ContainedPartIndex>(table => table
            .CreateIndex("IDX_ContainedPartIndex_List", "ListContentItemId", "Published", "Order", "DocumentId"));

        return 1;
    }
}
