using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OrchardCore.Json;

/// <summary>One value that differs between two states of a thing, in words for people.</summary>
/// <param name="Path">Where, e.g. <c>TitlePart.Title</c>.</param>
/// <param name="Before">The old value; null when there was none. Long texts are cut to what differs.</param>
/// <param name="After">The new value; null when there is none any more.</param>
public sealed partial record JsonDifference(string Path, string? Before, string? After)
{
    private const int MaxText = 160;
    private const int Context = 30;
    private const string Hidden = "•••";

    private static readonly JsonSerializerOptions _readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // What the entries of a list are known by.
    private static readonly string[] _keys = ["ContentItemId", "Name", "name", "RoleName", "Id", "SitemapId", "Path"];

    /// <summary>What differs, at most <paramref name="limit"/> values.</summary>
    public static IReadOnlyList<JsonDifference> Between(JsonNode? before, JsonNode? after, int limit = 40)
    {
        var differences = new List<JsonDifference>();
        Compare(differences, string.Empty, before, after, limit);
        return differences;
    }

    private static void Compare(List<JsonDifference> differences, string path, JsonNode? before, JsonNode? after, int limit)
    {
        if (differences.Count >= limit || JsonNode.DeepEquals(before, after))
        {
            return;
        }

        switch (before, after)
        {
            case (JsonObject one, JsonObject other):
                CompareMembers(differences, path, one.ToDictionary(), other.ToDictionary(), limit);
                break;
            case (JsonArray one, JsonArray other) when ByKey(one) is { } old && ByKey(other) is { } now && !old.Keys.SequenceEqual(now.Keys) is var reordered:
                CompareMembers(differences, path, old, now, limit);
                if (reordered && old.Count == now.Count && old.Keys.All(now.ContainsKey))
                {
                    differences.Add(new JsonDifference(path, string.Join(", ", old.Keys), string.Join(", ", now.Keys)));
                }

                break;
            case (JsonArray one, JsonArray other) when one.Concat(other).Any(entry => entry is JsonObject or JsonArray):
                for (var i = 0; i < Math.Max(one.Count, other.Count); i++)
                {
                    Compare(differences, $"{path}[{i + 1}]", i < one.Count ? one[i] : null, i < other.Count ? other[i] : null, limit);
                }

                break;
            default:
                differences.Add(Describe(path, before, after));
                break;
        }
    }

    private static JsonDifference Describe(string path, JsonNode? before, JsonNode? after)
    {
        if (Secret().IsMatch(path))
        {
            return new JsonDifference(path, before is null ? null : Hidden, after is null ? null : Hidden);
        }

        var (old, now) = Cut(Text(before), Text(after));
        return new JsonDifference(path, old, now);
    }

    private static void CompareMembers(List<JsonDifference> differences, string path, Dictionary<string, JsonNode?> before, Dictionary<string, JsonNode?> after, int limit)
    {
        foreach (var name in before.Keys.Union(after.Keys))
        {
            Compare(differences, path.Length == 0 ? name : $"{path}.{name}", before.GetValueOrDefault(name), after.GetValueOrDefault(name), limit);
        }
    }

    private static Dictionary<string, JsonNode?>? ByKey(JsonArray array)
    {
        foreach (var key in _keys)
        {
            var names = array.Select(entry => (entry as JsonObject)?[key] is JsonValue value && value.GetValueKind() is JsonValueKind.String ? value.GetValue<string>() : null).ToArray();
            if (names.Length > 0 && names.All(name => !string.IsNullOrEmpty(name)) && names.Distinct(StringComparer.Ordinal).Count() == names.Length)
            {
                return names.Zip(array).ToDictionary(pair => pair.First!, pair => pair.Second);
            }
        }

        return null;
    }

    private static string? Text(JsonNode? node) => node switch
    {
        null => null,
        JsonValue value when value.GetValueKind() is JsonValueKind.String => value.GetValue<string>(),
        JsonArray array when !array.Any(entry => entry is JsonObject or JsonArray) => string.Join(", ", array.Select(Text)),
        _ => node.ToJsonString(_readable),
    };

    private static (string? Before, string? After) Cut(string? before, string? after)
    {
        var start = 0;
        if (before?.Length > MaxText && after?.Length > MaxText)
        {
            start = Math.Max(0, before.AsSpan().CommonPrefixLength(after) - Context);
        }

        return (Cut(before, start), Cut(after, start));
    }

    private static string? Cut(string? text, int start)
        => text is null || (start == 0 && text.Length <= MaxText)
            ? text
            : (start > 0 ? "…" : "") + (text.Length - start > MaxText ? text.Substring(start, MaxText) + "…" : text[start..]);

    // That it differs is all that a report tells.
    [GeneratedRegex(@"(Password|PasswordHash|SecurityStamp|Secret|ApiKey|Token|Salt)$|(^|\.)UserTokens\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Secret();
}
