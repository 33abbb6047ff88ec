using System.Text.Json;

namespace OrchardCore.ContentTypes.Services;

/// <summary>Walks the JSON of a stored item and of the items within it.</summary>
internal static class ContentTree
{
    /// <summary>All items of a type in the document, itself included.</summary>
    public static IEnumerable<JsonElement> ItemsOf(JsonElement element, string contentType)
    {
        if (element.ValueKind is JsonValueKind.Array)
        {
            foreach (var found in element.EnumerateArray().SelectMany(x => ItemsOf(x, contentType)))
            {
                yield return found;
            }
        }
        else if (element.ValueKind is JsonValueKind.Object)
        {
            if (Text(element, "ContentType") == contentType && Text(element, "ContentItemId") is not null)
            {
                yield return element;
            }

            foreach (var found in element.EnumerateObject().SelectMany(x => ItemsOf(x.Value, contentType)))
            {
                yield return found;
            }
        }
    }

    /// <summary>Whether there is any text, number, date or "true" in it.</summary>
    public static bool HoldsData(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Any(x => HoldsData(x.Value)),
        JsonValueKind.Array => element.EnumerateArray().Any(HoldsData),
        JsonValueKind.String => element.GetString()!.Length > 0,
        JsonValueKind.Number or JsonValueKind.True => true,
        _ => false,
    };

    public static string? Text(JsonElement element, string name)
        => element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    public static bool IsTrue(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True;
}
