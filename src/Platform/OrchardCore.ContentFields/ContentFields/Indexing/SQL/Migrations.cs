using OrchardCore.ContentManagement.Records;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using YesSql.Sql;
using YesSql.Sql.Schema;

namespace OrchardCore.ContentFields.Indexing.SQL;

[Feature("OrchardCore.ContentFields.Indexing.SQL")]
public sealed class Migrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await CreateAsync<TextFieldIndex>(nameof(TextFieldIndex.Text), table => table.Column<string>(nameof(TextFieldIndex.Text), c => c.Nullable().WithLength(TextFieldIndex.MaxTextSize)));
        await CreateAsync<BooleanFieldIndex>(nameof(BooleanFieldIndex.Boolean), table => table.Column<bool>(nameof(BooleanFieldIndex.Boolean), c => c.Nullable()));
        await CreateAsync<NumericFieldIndex>(nameof(NumericFieldIndex.Numeric), table => table.Column<decimal>(nameof(NumericFieldIndex.Numeric), c => c.Nullable()));
        await CreateAsync<DateFieldIndex>(nameof(DateFieldIndex.Date), table => table.Column<DateTime>(nameof(DateFieldIndex.Date), c => c.Nullable()));
        await CreateAsync<DateTimeFieldIndex>(nameof(DateTimeFieldIndex.DateTime), table => table.Column<DateTime>(nameof(DateTimeFieldIndex.DateTime), c => c.Nullable()));
        await CreateAsync<ContentPickerFieldIndex>(
            nameof(ContentPickerFieldIndex.SelectedContentItemId), table => table.Column<string>(nameof(ContentPickerFieldIndex.SelectedContentItemId), c => c.Nullable().WithLength(26)));
        return 2;
    }

    /// <summary>Indexes that the tables have anyway.</summary>
    public async Task<int> UpdateFrom1Async()
    {
        await DropAsync<TextFieldIndex>();
        await DropAsync<BooleanFieldIndex>();
        await DropAsync<NumericFieldIndex>();
        await DropAsync<DateFieldIndex>();
        await DropAsync<DateTimeFieldIndex>();
        await DropAsync<ContentPickerFieldIndex>();
        return 2;
    }

    private async Task CreateAsync<TIndex>(string value, Action<ICreateTableCommand> column) where TIndex : ContentFieldIndex
    {
        await SchemaBuilder.CreateMapIndexTableAsync<TIndex>(table =>
        {
            table
                .Column<string>(nameof(ContentFieldIndex.ContentItemId), c => c.WithLength(26))
                .Column<string>(nameof(ContentFieldIndex.ContentItemVersionId), c => c.WithLength(26))
                .Column<string>(nameof(ContentFieldIndex.ContentType), c => c.WithLength(ContentItemIndex.MaxContentTypeSize))
                .Column<string>(nameof(ContentFieldIndex.ContentPart), c => c.WithLength(255))
                .Column<string>(nameof(ContentFieldIndex.ContentField), c => c.WithLength(255))
                .Column<bool>(nameof(ContentFieldIndex.Published), c => c.Nullable())
                .Column<bool>(nameof(ContentFieldIndex.Latest), c => c.Nullable());
            column(table);
        });
        await SchemaBuilder.AlterIndexTableAsync<TIndex>(table => table
            .CreateIndex($"IDX_{typeof(TIndex).Name}_Value", nameof(ContentFieldIndex.ContentPart), nameof(ContentFieldIndex.ContentField), value, "DocumentId"));
    }

    private Task DropAsync<TIndex>() where TIndex : ContentFieldIndex
        => SchemaBuilder.AlterIndexTableAsync<TIndex>(table => table.DropIndex($"IDX_{typeof(TIndex).Name}_DocumentId"));
}
