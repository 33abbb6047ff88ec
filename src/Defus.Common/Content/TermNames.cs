using System.Text.Json.Nodes;
using OrchardCore.ContentManagement;
using OrchardCore.Taxonomies.Fields;
using OrchardCore.Taxonomies.Models;

namespace Defus.Common.Content;

/// <summary>The names of taxonomy terms; each taxonomy is read once per request.</summary>
public sealed class TermNames
{
    private readonly IContentManager _contentManager;
    private readonly Dictionary<string, Dictionary<string, string>> _taxonomies = [];

    public TermNames(IContentManager contentManager)
    {
        _contentManager = contentManager;
    }

    /// <summary>The name of the field's first term, or null when there is none.</summary>
    public async ValueTask<string?> FirstAsync(TaxonomyField? field)
    {
        if (field?.TermContentItemIds is not [var termId, ..] || string.IsNullOrEmpty(field.TaxonomyContentItemId))
        {
            return null;
        }

        if (!_taxonomies.TryGetValue(field.TaxonomyContentItemId, out var names))
        {
            names = await ReadAsync(field.TaxonomyContentItemId);
            _taxonomies[field.TaxonomyContentItemId] = names;
        }

        return names.GetValueOrDefault(termId);
    }

    private async Task<Dictionary<string, string>> ReadAsync(string taxonomyId)
    {
        var names = new Dictionary<string, string>();
        var taxonomy = await _contentManager.GetAsync(taxonomyId);
        if (taxonomy is not null && taxonomy.TryGet<TaxonomyPart>(out var part))
        {
            Add(part.Terms, names);
        }

        return names;
    }

    private static void Add(IEnumerable<ContentItem>? terms, Dictionary<string, string> names)
    {
        foreach (var term in terms ?? [])
        {
            names[term.ContentItemId] = term.DisplayText ?? string.Empty;
            if (((JsonObject)term.Content)["Terms"] is JsonArray children)
            {
                Add(children.OfType<JsonObject>().Select(child => child.ToObject<ContentItem>()).OfType<ContentItem>(), names);
            }
        }
    }
}
