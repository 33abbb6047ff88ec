namespace System.Text.Json.Nodes;

/// <summary>Conversions between objects and JSON objects.</summary>
public static class JObject
{
    public static JsonObject FromObject(object? value, JsonSerializerOptions? options = null)
        => value switch
        {
            null => throw new ArgumentNullException(nameof(value)),
            JsonObject json => json.Parent is null ? json : (JsonObject)json.DeepClone(),
            JsonElement element => JsonObject.Create(element)!,
            _ => JsonSerializer.SerializeToNode(value, value.GetType(), options ?? JOptions.Default)!.AsObject(),
        };

    public static JsonObject Parse(string json)
        => JsonNode.Parse(json, JOptions.Node, JOptions.Document)!.AsObject();
}

/// <summary>Conversions between objects and any JSON node.</summary>
public static class JNode
{
    public static JsonNode? FromObject(object? value, JsonSerializerOptions? options = null)
        => value switch
        {
            null => null,
            JsonNode node => node.Parent is null ? node : node.DeepClone(),
            _ => JsonSerializer.SerializeToNode(value, value.GetType(), options ?? JOptions.Default),
        };

    public static JsonNode? Parse(string json)
        => JsonNode.Parse(json, JOptions.Node, JOptions.Document);
}

/// <summary>Reading values out of JSON nodes.</summary>
public static class JsonNodeExtensions
{
    public static T? ToObject<T>(this JsonNode? node, JsonSerializerOptions? options = null)
        => node.Deserialize<T>(options ?? JOptions.Default);

    public static object? ToObject(this JsonNode? node, Type type, JsonSerializerOptions? options = null)
        => node.Deserialize(type, options ?? JOptions.Default);

    public static T? Value<T>(this JsonNode? node)
        => node is null ? default : node.Deserialize<T>(JOptions.Default);

    public static T? Value<T>(this JsonNode? node, string name)
        => node is JsonObject json && json.TryGetPropertyValue(name, out var value) ? value.Value<T>() : default;

    /// <summary>The node at a path such as <c>Part.Field[0].Text</c>, or null.</summary>
    public static JsonNode? SelectNode(this JsonNode? node, string path)
    {
        var current = node;
        foreach (var segment in path.TrimStart('$').Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            current = current switch
            {
                JsonObject json => json[segment.Trim('\'')],
                JsonArray array when int.TryParse(segment, out var i) && i >= 0 && i < array.Count => array[i],
                _ => null,
            };

            if (current is null)
            {
                return null;
            }
        }

        return current;
    }
}
