using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Utilities;

namespace OrchardCore.Contents.Versions;

/// <summary>Tells in which fields two states of an item differ; contained items are compared one by one.</summary>
public sealed class ContentDifferences
{
    private readonly IContentDefinitionManager _definitions;
    private readonly ContentTexts _texts;
    private readonly ItemNames _names;
    private readonly IStringLocalizer S;

    public ContentDifferences(IContentDefinitionManager definitions, ContentTexts texts, ItemNames names, IStringLocalizer<ContentDifferences> localizer)
    {
        _definitions = definitions;
        _texts = texts;
        _names = names;
        S = localizer;
    }

    /// <summary>The differences in the order of the type's parts and fields.</summary>
    public async Task<IReadOnlyList<FieldDifference>> CompareAsync(string contentType, JsonObject? before, JsonObject? after)
    {
        var found = new List<FieldDifference>();
        var names = await _names.FindAsync(before, after);
        await CompareItemAsync(contentType, before ?? [], after ?? [], new Place(null, ""), names, found);
        return found;
    }

    public Task<IReadOnlyList<FieldDifference>> CompareAsync(ContentItem before, ContentItem after)
        => CompareAsync(after.ContentType, ContentData.Of(before), ContentData.Of(after));

    /// <summary>The names of parts and properties whose values differ, such as <c>TitlePart.Title</c>.</summary>
    public static IReadOnlySet<string> ChangedUnits(JsonObject before, JsonObject after)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in before.Select(x => x.Key).Union(after.Select(x => x.Key)))
        {
            foreach (var property in Keys(before[part], after[part]))
            {
                if (!Same((before[part] as JsonObject)?[property], (after[part] as JsonObject)?[property]))
                {
                    changed.Add($"{part}.{property}");
                }
            }
        }

        return changed;
    }

    private async Task CompareItemAsync(string contentType, JsonObject before, JsonObject after, Place place, IReadOnlyDictionary<string, string> names, List<FieldDifference> found)
    {
        var type = await _definitions.GetTypeDefinitionAsync(contentType);
        var known = type?.Parts.Select(x => x.Name) ?? [];
        foreach (var name in known.Union(before.Select(x => x.Key)).Union(after.Select(x => x.Key)))
        {
            var part = type?.Parts.FirstOrDefault(x => x.Name == name);
            var fields = part?.PartDefinition.Fields.Select(x => x.Name) ?? [];
            var (old, current) = (before[name], after[name]);
            foreach (var property in fields.Union(Keys(old, current)))
            {
                var (oldValue, newValue) = ((old as JsonObject)?[property], (current as JsonObject)?[property]);
                if (!Same(oldValue, newValue))
                {
                    var field = part?.PartDefinition.Fields.FirstOrDefault(x => x.Name == property);
                    var here = place.Within($"{name}.{property}", field?.DisplayName() ?? LabelOf(part, name, property));
                    await CompareValueAsync(field?.FieldDefinition.Name ?? property, oldValue, newValue, here, names, found);
                }
            }
        }
    }

    private async Task CompareValueAsync(string kind, JsonNode? before, JsonNode? after, Place place, IReadOnlyDictionary<string, string> names, List<FieldDifference> found)
    {
        if (IsItems(before) || IsItems(after))
        {
            await CompareItemsAsync(before as JsonArray ?? [], after as JsonArray ?? [], place, names, found);
            return;
        }

        var (old, current) = (await _texts.OfAsync(before, kind, names), await _texts.OfAsync(after, kind, names));
        if (old == current)
        {
            // Whoever reads sees no difference: at most the mark-up has changed.
            if (Markup(before) is not { } oldMarkup || Markup(after) is not { } newMarkup || oldMarkup == newMarkup)
            {
                return;
            }

            (old, current) = (oldMarkup, newMarkup);
        }

        found.Add(new FieldDifference(place.Unit!, place.Label, old, current));
    }

    private async Task CompareItemsAsync(JsonArray before, JsonArray after, Place place, IReadOnlyDictionary<string, string> names, List<FieldDifference> found)
    {
        var (old, current) = (Items(before), Items(after));
        foreach (var (id, item) in current)
        {
            var name = await NameAsync(item);
            if (!old.TryGetValue(id, out var previous))
            {
                found.Add(new FieldDifference(place.Unit!, place.Label, "", S["Added: {0}", name]));
            }
            else if (!Same(previous, item))
            {
                var count = found.Count;
                await CompareItemAsync(item["ContentType"]?.ToString() ?? "", Parts(previous), Parts(item), place.Inside(name), names, found);
                if (found.Count == count)
                {
                    found.Add(new FieldDifference(place.Unit!, place.Label, "", S["Changed: {0}", name]));
                }
            }
        }

        foreach (var (id, item) in old)
        {
            if (!current.ContainsKey(id))
            {
                found.Add(new FieldDifference(place.Unit!, place.Label, S["Removed: {0}", await NameAsync(item)], ""));
            }
        }

        if (!old.Keys.Where(current.ContainsKey).SequenceEqual(current.Keys.Where(old.ContainsKey)))
        {
            found.Add(new FieldDifference(place.Unit!, S["{0}: order", place.Label], await OrderAsync(old.Values), await OrderAsync(current.Values)));
        }
    }

    private async Task<string> OrderAsync(IEnumerable<JsonObject> items)
    {
        var lines = new List<string>();
        foreach (var item in items)
        {
            lines.Add(await NameAsync(item));
        }

        return string.Join('\n', lines);
    }

    private async Task<string> NameAsync(JsonObject item)
    {
        var type = item["ContentType"]?.ToString() ?? "";
        return item["DisplayText"]?.ToString() is { Length: > 0 } text ? text : (await _definitions.GetTypeDefinitionAsync(type))?.DisplayName ?? type;
    }

    private string LabelOf(ContentTypePartDefinition? part, string name, string property) => (name, property) switch
    {
        (_, "Html" or "Markdown" or "Liquid" or "ContentItems" or "Widgets" or "Terms" or "MenuItems") when part is not null => part.DisplayName(),
        (_, "Title" or "DisplayText") => S["Title"],
        (_, "Alias") => S["Alias"],
        (_, "Path") => S["Address"],
        (_, "ScheduledPublishUtc") => S["Publish at"],
        (_, "ScheduledArchiveUtc") => S["Take offline at"],
        _ => $"{part?.DisplayName() ?? name}: {property.CamelFriendly()}",
    };

    private static IEnumerable<string> Keys(JsonNode? before, JsonNode? after)
        => ((before as JsonObject)?.Select(x => x.Key) ?? []).Union((after as JsonObject)?.Select(x => x.Key) ?? []);

    private static Dictionary<string, JsonObject> Items(JsonArray array)
    {
        var items = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var item in array.OfType<JsonObject>())
        {
            items[item["ContentItemId"]?.ToString() ?? $"#{items.Count}"] = item;
        }

        return items;
    }

    // The item's own properties are no parts.
    private static JsonObject Parts(JsonObject item)
        => new(item.Where(x => x.Value is JsonObject).Select(x => KeyValuePair.Create(x.Key, x.Value?.DeepClone())));

    private static bool IsItems(JsonNode? node) => node is JsonArray { Count: > 0 } array && array.All(x => x is JsonObject item && item.ContainsKey("ContentType"));

    private static string? Markup(JsonNode? node) => node switch
    {
        JsonObject json => json["Html"]?.ToString(),
        JsonValue value when value.GetValueKind() is System.Text.Json.JsonValueKind.String => value.ToString(),
        _ => null,
    };

    // Nothing, an empty text, an empty list and "no" are the same to a reader.
    private static bool Same(JsonNode? before, JsonNode? after) => JsonNode.DeepEquals(Tidy(before), Tidy(after));

    private static JsonNode? Tidy(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject json:
                var members = json.Select(x => KeyValuePair.Create(x.Key, Tidy(x.Value))).Where(x => x.Value is not null).ToArray();
                return members.Length == 0 ? null : new JsonObject(members);
            case JsonArray array:
                return array.Count == 0 ? null : new JsonArray([.. array.Select(Tidy)]);
            case JsonValue value:
                return value.GetValueKind() is System.Text.Json.JsonValueKind.False || value.ToString().Length == 0 ? null : value.DeepClone();
            default:
                return null;
        }
    }

    /// <summary>Where a difference is: the unit of the outermost item, and the labels on the way.</summary>
    private readonly record struct Place(string? Unit, string Label)
    {
        public Place Within(string unit, string label) => new(Unit ?? unit, Label.Length == 0 ? label : $"{Label} › {label}");

        public Place Inside(string name) => this with { Label = $"{Label} › {name}" };
    }
}
