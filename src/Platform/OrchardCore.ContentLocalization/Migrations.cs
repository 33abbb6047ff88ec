using OrchardCore.ContentLocalization.Models;
using OrchardCore.ContentLocalization.Records;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace OrchardCore.ContentLocalization;

public sealed class Migrations : DataMigration
{
    private readonly IContentDefinitionManager _definitions;

    public Migrations(IContentDefinitionManager definitions) => _definitions = definitions;

    public async Task<int> CreateAsync()
    {
        await _definitions.AlterPartDefinitionAsync(nameof(LocalizationPart), part => part
            .Attachable()
            .WithDescription("Gives an item a language and translations."));

        await SchemaBuilder.CreateMapIndexTableAsync<LocalizedContentItemIndex>(table => table
            .Column<string>(nameof(LocalizedContentItemIndex.LocalizationSet), column => column.WithLength(26))
            .Column<string>(nameof(LocalizedContentItemIndex.Culture), column => column.WithLength(16))
            .Column<string>(nameof(LocalizedContentItemIndex.ContentItemId), column => column.WithLength(26))
            .Column<bool>(nameof(LocalizedContentItemIndex.Published))
            .Column<bool>(nameof(LocalizedContentItemIndex.Latest)));
        await SchemaBuilder.AlterIndexTableAsync<LocalizedContentItemIndex>(table =>
        {
            table.CreateIndex("IDX_LocalizedContentItemIndex_DocumentId", "DocumentId");
            table.CreateIndex("IDX_LocalizedContentItemIndex_Set", nameof(LocalizedContentItemIndex.LocalizationSet), nameof(LocalizedContentItemIndex.Culture));
            table.CreateIndex("IDX_LocalizedContentItemIndex_Culture", nameof(LocalizedContentItemIndex.Culture), nameof(LocalizedContentItemIndex.Published), nameof(LocalizedContentItemIndex.LocalizationSet), nameof(LocalizedContentItemIndex.ContentItemId));
        });
        return 4;
    }
}
