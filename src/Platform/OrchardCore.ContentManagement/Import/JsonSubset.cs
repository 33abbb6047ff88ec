using System.Text.Json.Nodes;

namespace OrchardCore.ContentManagement;

/// <summary>Whether a stored version already says all that an imported one says.</summary>
internal static class JsonSubset
{
    public static bool Contains(ContentItem stored, ContentItem imported)
    {
        var json = JObject.FromObject(imported);
        json.Remove(nameof(ContentItem.Latest));
        json.Remove(nameof(ContentItem.Published));
        return Contains(JObject.FromObject(stored), json);
    }

    private static bool Contains(JsonNode? stored, JsonNode? imported) => (stored, imported) switch
    {
        (_, null) => true,
        (JsonObject a, JsonObject b) => b.All(x => Contains(a[x.Key], x.Value)),
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(x => Contains(x.First, x.Second)),
        _ => JsonNode.DeepEquals(stored, imported),
    };
}
