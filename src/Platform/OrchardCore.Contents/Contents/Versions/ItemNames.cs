using System.Text.Json.Nodes;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using YesSql;
using YesSql.Services;

namespace OrchardCore.Contents.Versions;

/// <summary>Finds the names of the items and terms that content refers to.</summary>
public sealed class ItemNames
{
    private readonly ISession _session;
    private readonly IContentManager _contentManager;

    public ItemNames(ISession session, IContentManager contentManager)
    {
        _session = session;
        _contentManager = contentManager;
    }

    public async Task<IReadOnlyDictionary<string, string>> FindAsync(params JsonNode?[] contents)
    {
        var items = new HashSet<string>(StringComparer.Ordinal);
        var taxonomies = new HashSet<string>(StringComparer.Ordinal);
        foreach (var content in contents)
        {
            Collect(content, items, taxonomies);
        }

        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        if (items.Count > 0)
        {
            foreach (var row in await _session.QueryIndex<ContentItemIndex>(x => x.ContentItemId.IsIn(items) && x.Latest).ListAsync())
            {
                names[row.ContentItemId] = row.DisplayText ?? row.ContentType;
            }
        }

        // Terms live within their taxonomy.
        foreach (var taxonomy in taxonomies.Count == 0 ? [] : await _contentManager.GetAsync(taxonomies, VersionOptions.Latest))
        {
            Name(ContentData.Of(taxonomy), names);
        }

        return names;
    }

    private static void Collect(JsonNode? node, HashSet<string> items, HashSet<string> taxonomies)
    {
        foreach (var (name, value) in node as JsonObject ?? [])
        {
            switch (name)
            {
                case "ContentItemIds" when value is JsonArray ids:
                    items.UnionWith(ids.Select(id => id?.ToString() ?? ""));
                    break;
                case "TaxonomyContentItemId" when value is JsonValue id:
                    taxonomies.Add(id.ToString());
                    break;
                default:
                    Collect(value, items, taxonomies);
                    break;
            }
        }

        foreach (var value in node as JsonArray ?? [])
        {
            Collect(value, items, taxonomies);
        }
    }

    private static void Name(JsonNode? node, Dictionary<string, string> names)
    {
        if (node is JsonObject item && item["ContentItemId"] is JsonValue id && item["DisplayText"] is JsonValue text)
        {
            names[id.ToString()] = text.ToString();
        }

        foreach (var (_, value) in node as JsonObject ?? [])
        {
            Name(value, names);
        }

        foreach (var value in node as JsonArray ?? [])
        {
            Name(value, names);
        }
    }
}
