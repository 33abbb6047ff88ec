using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Data;
using OrchardCore.Taxonomies.Fields;
using YesSql.Indexes;

namespace OrchardCore.Taxonomies.Indexing;

/// <summary>Which items carry which term.</summary>
public class TaxonomyIndex : MapIndex
{
    public string TaxonomyContentItemId { get; set; } = string.Empty;

    public string ContentItemId { get; set; } = string.Empty;

    public string ContentType { get; set; } = string.Empty;

    public string ContentPart { get; set; } = string.Empty;

    public string ContentField { get; set; } = string.Empty;

    public string TermContentItemId { get; set; } = string.Empty;

    public bool Published { get; set; }

    public bool Latest { get; set; }
}

/// <summary>Fills <see cref="TaxonomyIndex"/> from every taxonomy field of an item.</summary>
public sealed class TaxonomyIndexProvider : IndexProvider<ContentItem>, IScopedIndexProvider
{
    private readonly IServiceProvider _services;

    // The definitions need the session, the session needs the index providers: hence resolved late.
    public TaxonomyIndexProvider(IServiceProvider services)
    {
        _services = services;
    }

    public override void Describe(DescribeContext<ContentItem> context)
        => context.For<TaxonomyIndex>().Map(MapAsync);

    private async Task<IEnumerable<TaxonomyIndex?>?> MapAsync(ContentItem contentItem)
    {
        if (!contentItem.Latest && !contentItem.Published)
        {
            return [];
        }

        var definition = await _services.GetRequiredService<IContentDefinitionManager>().GetTypeDefinitionAsync(contentItem.ContentType);
        var rows = new List<TaxonomyIndex?>();
        foreach (var part in definition?.Parts ?? [])
        {
            foreach (var field in part.PartDefinition.Fields.Where(field => field.FieldDefinition.Name == nameof(TaxonomyField)))
            {
                AddRows(rows, contentItem, part, field);
            }
        }

        return rows;
    }

    private static void AddRows(List<TaxonomyIndex?> rows, ContentItem contentItem, ContentTypePartDefinition part, ContentPartFieldDefinition field)
    {
        var value = contentItem.Get<ContentPart>(part.Name)?.Get<TaxonomyField>(field.Name);
        foreach (var term in value?.TermContentItemIds ?? [])
        {
            rows.Add(new TaxonomyIndex
            {
                TaxonomyContentItemId = value!.TaxonomyContentItemId,
                ContentItemId = contentItem.ContentItemId,
                ContentType = contentItem.ContentType,
                ContentPart = part.Name,
                ContentField = field.Name,
                TermContentItemId = term,
                Published = contentItem.Published,
                Latest = contentItem.Latest,
            });
        }
    }
}
