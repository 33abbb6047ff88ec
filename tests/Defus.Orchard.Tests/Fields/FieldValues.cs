using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrchardCore.ContentManagement;

namespace Defus.Orchard.Tests.Fields;

/// <summary>The stored values of an item as lines such as <c>EventPart.Place.Text=Essen</c>; what is empty, false or only for editors is left out.</summary>
internal static class FieldValues
{
    public static IEnumerable<string> Of(ContentItem item) => Leaves("", (JsonObject)item.Content).Where(line => !line.StartsWith("SeoMetaPart.Render", StringComparison.Ordinal) && !line.Contains(".TagNames[", StringComparison.Ordinal));

    private static IEnumerable<string> Leaves(string path, JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(member => Leaves(path.Length == 0 ? member.Key : $"{path}.{member.Key}", member.Value)),
        JsonArray array => array.SelectMany((element, i) => Leaves($"{path}[{i}]", element)),
        JsonValue value when Text(value) is { Length: > 0 } text => [$"{path}={text}"],
        _ => [],
    };

    private static string Text(JsonValue value)
    {
        var text = value.ToString().ReplaceLineEndings("\n");
        return value.GetValueKind() switch
        {
            JsonValueKind.False => "",
            JsonValueKind.String when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time) && text.StartsWith("20", StringComparison.Ordinal)
                => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            _ => text,
        };
    }
}
