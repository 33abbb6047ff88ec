using System.Text.Json.Nodes;
using OrchardCore.ContentManagement;
using OrchardCore.Taxonomies.Models;

namespace OrchardCore.Taxonomies.Helper;

/// <summary>A term, how deep it lies and whether it has children.</summary>
public sealed record TermEntry(ContentItem Term, int Level, bool IsLeaf);

/// <summary>Walks the terms of a taxonomy.</summary>
public static class TaxonomyTerms
{
    private const string Terms = nameof(TaxonomyPart.Terms);

    /// <summary>All terms, parents before their children.</summary>
    public static IReadOnlyList<TermEntry> List(ContentItem taxonomy)
    {
        var entries = new List<TermEntry>();
        Collect(entries, GetTerms(taxonomy), 0);
        return entries;
    }

    /// <summary>The term of an id, or null.</summary>
    public static ContentItem? Find(ContentItem? taxonomy, string termContentItemId)
        => taxonomy is null ? null : Path(GetTerms(taxonomy), termContentItemId)?[^1].ToObject<ContentItem>();

    /// <summary>The term of an id and its parents, the nearest first.</summary>
    public static IReadOnlyList<ContentItem> FindWithParents(ContentItem? taxonomy, string termContentItemId)
        => taxonomy is not null && Path(GetTerms(taxonomy), termContentItemId) is { } path
            ? path.AsEnumerable().Reverse().Select(node => node.ToObject<ContentItem>()!).ToArray()
            : [];

    private static JsonArray? GetTerms(ContentItem taxonomy)
        => ContentData.Of(taxonomy)[nameof(TaxonomyPart)]?[Terms] as JsonArray;

    private static void Collect(List<TermEntry> entries, JsonArray? terms, int level)
    {
        foreach (var term in terms ?? [])
        {
            var children = term?[Terms] as JsonArray;
            entries.Add(new(term.ToObject<ContentItem>()!, level, children is not { Count: > 0 }));
            Collect(entries, children, level + 1);
        }
    }

    private static List<JsonNode>? Path(JsonArray? terms, string id)
    {
        foreach (var term in terms ?? [])
        {
            if (term?[nameof(ContentItem.ContentItemId)]?.ToString() == id)
            {
                return [term];
            }

            if (Path(term?[Terms] as JsonArray, id) is { } path)
            {
                path.Insert(0, term!);
                return path;
            }
        }

        return null;
    }
}
