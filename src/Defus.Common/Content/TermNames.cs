using System.Text.Json.Dynamic;
using System.Text.Json.Nodes;
using Defus.Common.Pages;
using OrchardCore.ContentManagement;
using OrchardCore.Taxonomies.Fields;
using OrchardCore.Taxonomies.Models;

namespace Defus.Common.Content;

/// <summary>The names of taxonomy terms in the language of the page; each taxonomy is read once per request.</summary>
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

        return (await AllAsync(field.TaxonomyContentItemId)).GetValueOrDefault(termId);
    }

    /// <summary>The names of all terms of a taxonomy by their ids, in the editors' order.</summary>
    public async ValueTask<IReadOnlyDictionary<string, string>> AllAsync(string taxonomyId)
    {
        PageDependsOn.Item(taxonomyId);
        if (!_taxonomies.TryGetValue(taxonomyId, out var names))
        {
            names = await ReadAsync(taxonomyId);
            _taxonomies[taxonomyId] = names;
        }

        return names;
    }

    private async Task<Dictionary<string, string>> ReadAsync(string taxonomyId)
    {
        var names = new Dictionary<string, string>();
        if (await _contentManager.GetAsync(taxonomyId) is { } taxonomy)
        {
            // Not called dynamically: the binder of C# would be loaded for this alone.
            JsonObject content = (JsonDynamicObject)(object)taxonomy.Content;
            Add(content[nameof(TaxonomyPart)]?[nameof(TaxonomyPart.Terms)] as JsonArray, names);
        }

        return names;
    }

    // Straight from the JSON: terms may hold terms, and none of them needs to become a content item for its name.
    private static void Add(JsonArray? terms, Dictionary<string, string> names)
    {
        foreach (var term in terms?.OfType<JsonObject>() ?? [])
        {
            if ((string?)term[nameof(ContentItem.ContentItemId)] is { } id)
            {
                names[id] = EnglishName(term) ?? (string?)term[nameof(ContentItem.DisplayText)] ?? string.Empty;
            }

            Add(term[nameof(TaxonomyPart.Terms)] as JsonArray, names);
        }
    }

    // A field of the term's own part, which editors may leave empty.
    private static string? EnglishName(JsonObject term)
        => ContentLanguage.PageIsEnglish && (string?)term[nameof(ContentItem.ContentType)] is { } type
            && (string?)term[type]?["EnglishName"]?["Text"] is { Length: > 0 } name ? name : null;
}
