using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace OrchardCore.ContentManagement.Records;

/// <summary>The index table of content items.</summary>
public class Migrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<ContentItemIndex>(table => table
            .Column<string>("ContentItemId", c => c.WithLength(26))
            .Column<string>("ContentItemVersionId", c => c.WithLength(26))
            .Column<bool>("Latest")
            .Column<bool>("Published")
            .Column<string>("ContentType", c => c.WithLength(ContentItemIndex.MaxContentTypeSize))
            .Column<DateTime>("ModifiedUtc", c => c.Nullable())
            .Column<DateTime>("PublishedUtc", c => c.Nullable())
            .Column<DateTime>("CreatedUtc", c => c.Nullable())
            .Column<string>("Owner", c => c.Nullable().WithLength(ContentItemIndex.MaxOwnerSize))
            .Column<string>("Author", c => c.Nullable().WithLength(ContentItemIndex.MaxAuthorSize))
            .Column<string>("DisplayText", c => c.Nullable().WithLength(ContentItemIndex.MaxDisplayTextSize)));

        // One index for each way of asking: by id, by version, by type newest first, by document for joins.
        await SchemaBuilder.AlterIndexTableAsync<ContentItemIndex>(table =>
        {
            table.CreateIndex("IDX_ContentItemIndex_DocumentId", "DocumentId", "ContentItemId", "Published", "Latest");
            table.CreateIndex("IDX_ContentItemIndex_ContentItemId", "ContentItemId", "Published", "Latest", "DocumentId");
            table.CreateIndex("IDX_ContentItemIndex_Version", "ContentItemVersionId", "DocumentId");
            table.CreateIndex("IDX_ContentItemIndex_Published", "ContentType", "Published", "PublishedUtc", "DocumentId");
            table.CreateIndex("IDX_ContentItemIndex_Latest", "ContentType", "Latest", "ModifiedUtc", "DocumentId");
            table.CreateIndex("IDX_ContentItemIndex_CreatedUtc", "Published", "CreatedUtc", "DocumentId");
        });

        return 1;
    }

    /// <summary>The orders of the content list, over all types.</summary>
    public async Task<int> UpdateFrom1Async()
    {
        await SchemaBuilder.AlterIndexTableAsync<ContentItemIndex>(table =>
        {
            table.CreateIndex("IDX_ContentItemIndex_Modified", "Latest", "ModifiedUtc", "ContentType", "DocumentId");
            table.CreateIndex("IDX_ContentItemIndex_Title", "Latest", "DisplayText", "ContentType", "DocumentId");
            table.CreateIndex("IDX_ContentItemIndex_Owner", "Owner", "Latest", "ModifiedUtc", "DocumentId");
        });
        return 2;
    }
}
