using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents.List;
using OrchardCore.Data;
using YesSql.Indexes;

namespace OrchardCore.ContentFields.Indexing.SQL;

/// <summary>Fills the tables of field values.</summary>
public sealed class ContentFieldIndexProvider : IndexProvider<ContentItem>, IScopedIndexProvider
{
    private readonly IServiceProvider _services;

    // The definitions need the session, the session needs the index providers: hence resolved late.
    public ContentFieldIndexProvider(IServiceProvider services) => _services = services;

    public override void Describe(DescribeContext<ContentItem> context)
    {
        Describe<TextField, TextFieldIndex>(context, field => [new TextFieldIndex { Text = Cut(field.Text) }]);
        Describe<BooleanField, BooleanFieldIndex>(context, field => [new BooleanFieldIndex { Boolean = field.Value }]);
        Describe<NumericField, NumericFieldIndex>(context, field => [new NumericFieldIndex { Numeric = field.Value }]);
        Describe<DateField, DateFieldIndex>(context, field => [new DateFieldIndex { Date = field.Value }]);
        Describe<DateTimeField, DateTimeFieldIndex>(context, field => [new DateTimeFieldIndex { DateTime = field.Value }]);
        Describe<ContentPickerField, ContentPickerFieldIndex>(
            context, field => (field.ContentItemIds ?? []).Distinct(StringComparer.Ordinal).Select(id => new ContentPickerFieldIndex { SelectedContentItemId = id }));
    }

    private void Describe<TField, TIndex>(DescribeContext<ContentItem> context, Func<TField, IEnumerable<TIndex>> read)
        where TField : ContentField, new() where TIndex : ContentFieldIndex
        => context.For<TIndex>().Map(item => MapAsync(item, read));

    private async Task<IEnumerable<TIndex?>?> MapAsync<TField, TIndex>(ContentItem item, Func<TField, IEnumerable<TIndex>> read)
        where TField : ContentField, new() where TIndex : ContentFieldIndex
    {
        if (!item.Latest && !item.Published)
        {
            return [];
        }

        var type = await _services.GetRequiredService<IContentDefinitionManager>().GetTypeDefinitionAsync(item.ContentType);
        List<TIndex?>? rows = null;
        foreach (var part in type?.Parts ?? [])
        {
            foreach (var field in part.PartDefinition.Fields)
            {
                if (field.FieldDefinition.Name == typeof(TField).Name && field.GetSettings<ContentListFieldSettings>().ShowFilter
                    && item.Get<ContentPart>(part.Name)?.Get<TField>(field.Name) is { } value)
                {
                    (rows ??= []).AddRange(read(value).Select(row => Fill(row, item, part, field)));
                }
            }
        }

        return rows ?? [];
    }

    private static TIndex Fill<TIndex>(TIndex row, ContentItem item, ContentTypePartDefinition part, ContentPartFieldDefinition field) where TIndex : ContentFieldIndex
    {
        row.ContentItemId = item.ContentItemId;
        row.ContentItemVersionId = item.ContentItemVersionId;
        row.ContentType = item.ContentType;
        row.ContentPart = part.Name;
        row.ContentField = field.Name;
        row.Published = item.Published;
        row.Latest = item.Latest;
        return row;
    }

    // Never through the middle of a character: PostgreSQL takes no half ones.
    private static string? Cut(string? text)
        => text is { Length: > TextFieldIndex.MaxTextSize } ? text[..(char.IsHighSurrogate(text[TextFieldIndex.MaxTextSize - 1]) ? TextFieldIndex.MaxTextSize - 1 : TextFieldIndex.MaxTextSize)] : text;
}
