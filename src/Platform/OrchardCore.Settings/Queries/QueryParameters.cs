using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OrchardCore.Queries;

/// <summary>Parameters of a query as a JSON object.</summary>
internal static class QueryParameters
{
    /// <summary>The values by name; none for an empty text.</summary>
    /// <exception cref="JsonException">The text is not a JSON object.</exception>
    public static Dictionary<string, object?> Read(string? json)
    {
        try
        {
            return (JsonNode.Parse(string.IsNullOrWhiteSpace(json) ? "{}" : json) as JsonObject ?? throw new JsonException("{ }"))
                .ToDictionary(x => x.Key, x => Value(x.Value), StringComparer.OrdinalIgnoreCase);
        }
        catch (ArgumentException e)
        {
            // The same name twice.
            throw new JsonException(e.Message, e);
        }
    }

    private static object? Value(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.Number => node.ToString() is var text && long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : double.Parse(text, CultureInfo.InvariantCulture),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        null or JsonValueKind.Null => null,
        _ => node.ToString(),
    };
}
