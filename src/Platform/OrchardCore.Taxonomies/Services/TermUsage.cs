using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Taxonomies.Fields;
using OrchardCore.Taxonomies.Indexing;
using YesSql;

namespace OrchardCore.Taxonomies.Services;

/// <summary>Which content carries a term, and how it is given another one.</summary>
public sealed class TermUsage
{
    private readonly ISession _session;
    private readonly IContentManager _contentManager;
    private readonly IContentDefinitionManager _definitions;

    public TermUsage(ISession session, IContentManager contentManager, IContentDefinitionManager definitions)
    {
        _session = session;
        _contentManager = contentManager;
        _definitions = definitions;
    }

    /// <summary>How many items carry the term, in their latest or their published version.</summary>
    public Task<int> CountAsync(string termContentItemId)
        => _session.QueryIndex<TaxonomyIndex>(index => index.TermContentItemId == termContentItemId && index.Latest).CountAsync();

    /// <summary>Items that carry the term, the newest first.</summary>
    public async Task<IReadOnlyList<ContentItem>> ListAsync(string termContentItemId, int count)
        => [.. await _session.Query<ContentItem, TaxonomyIndex>(index => index.TermContentItemId == termContentItemId && index.Latest)
            .With<ContentItemIndex>().OrderByDescending(index => index.ModifiedUtc).Take(count).ListAsync(_contentManager)];

    /// <summary>Takes the term from all items, in their drafts and published versions, and gives them another one instead.</summary>
    /// <param name="replacement">The other term; null to give none.</param>
    public async Task ReplaceAsync(string termContentItemId, ContentItem? replacement)
    {
        var items = await _session.Query<ContentItem, TaxonomyIndex>(index => index.TermContentItemId == termContentItemId && (index.Latest || index.Published)).ListAsync();
        foreach (var item in items.DistinctBy(item => item.Id))
        {
            foreach (var part in (await _definitions.GetTypeDefinitionAsync(item.ContentType))?.Parts ?? [])
            {
                foreach (var field in part.PartDefinition.Fields.Where(field => field.FieldDefinition.Name == nameof(TaxonomyField)))
                {
                    Replace(item, part.Name, field.Name, termContentItemId, replacement);
                }
            }

            await _session.SaveAsync(item);
        }
    }

    private static void Replace(ContentItem item, string partName, string fieldName, string id, ContentItem? replacement)
    {
        if (item.Get<ContentPart>(partName) is not { } part || part.Get<TaxonomyField>(fieldName) is not { } field || Array.IndexOf(field.TermContentItemIds, id) is not (>= 0 and var at))
        {
            return;
        }

        var names = field.GetTagNames();
        var hasNames = names.Length == field.TermContentItemIds.Length;
        field.TermContentItemIds = [.. field.TermContentItemIds.Select(other => other == id ? replacement?.ContentItemId : other).OfType<string>().Distinct()];
        if (hasNames)
        {
            field.SetTagNames([.. names.Select((name, index) => index == at ? replacement?.DisplayText : name).OfType<string>().Distinct()]);
        }

        part.Apply(fieldName, field);
        item.Apply(partName, part);
    }
}
