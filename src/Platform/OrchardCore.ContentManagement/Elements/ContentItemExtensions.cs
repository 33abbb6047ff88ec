using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Settings;

namespace OrchardCore.ContentManagement;

/// <summary>Parts of a content item by their type. Stands in for Orchard Core's ContentItemExtensions.</summary>
public static class ContentItemExtensions
{
    public static bool TryGet<TPart>(this ContentItem contentItem, [MaybeNullWhen(false)] out TPart part) where TPart : ContentPart
        => contentItem.TryGet(typeof(TPart).Name, out part);

    public static bool TryGet<TPart>(this ContentItem contentItem, string name, [MaybeNullWhen(false)] out TPart part) where TPart : ContentPart
    {
        part = contentItem.Get<TPart>(name);
        return part is not null;
    }

    public static bool TryGet(this ContentItem contentItem, Type contentElementType, string name, [MaybeNullWhen(false)] out ContentElement part)
    {
        part = contentItem.Get(contentElementType, name);
        return part is not null;
    }

    [Obsolete("Use TryGet, Get or GetOrCreate.")]
    public static TPart? As<TPart>(this ContentItem contentItem) where TPart : ContentPart
        => contentItem.Get<TPart>(typeof(TPart).Name);

    public static TPart GetOrCreate<TPart>(this ContentItem contentItem) where TPart : ContentPart, new()
        => contentItem.GetOrCreate<TPart>(typeof(TPart).Name);

    public static void Remove<TPart>(this ContentItem contentItem) where TPart : ContentPart, new()
        => contentItem.Remove(typeof(TPart).Name);

    public static ContentItem Weld<TPart>(this ContentItem contentItem, TPart part) where TPart : ContentPart
    {
        contentItem.Weld(typeof(TPart).Name, part);
        return contentItem;
    }

    public static ContentItem Apply<TPart>(this ContentItem contentItem, TPart part) where TPart : ContentPart
    {
        contentItem.Apply(typeof(TPart).Name, part);
        return contentItem;
    }

    public static ContentItem Alter<TPart>(this ContentItem contentItem, Action<TPart> action) where TPart : ContentPart, new()
    {
        contentItem.Alter(typeof(TPart).Name, action);
        return contentItem;
    }

    public static async Task<ContentItem> AlterAsync<TPart>(this ContentItem contentItem, Func<TPart, Task> action) where TPart : ContentPart, new()
    {
        await contentItem.AlterAsync(typeof(TPart).Name, action);
        return contentItem;
    }

    /// <summary>Merges properties (an object or JSON) into the parts; of the item's own properties only DisplayText, Owner and Author are taken.</summary>
    public static ContentItem Merge(this ContentItem contentItem, object properties, JsonMergeSettings? settings = null)
    {
        var json = JObject.FromObject(properties);
        var parts = new JsonObject();
        foreach (var (name, value) in json)
        {
            if (!ContentItem.IsWellKnownName(name))
            {
                parts[name] = value?.DeepClone();
            }
        }

        contentItem.Data.Merge(parts, settings);
        contentItem.ClearElements();

        contentItem.DisplayText = json.ContainsKey(nameof(ContentItem.DisplayText)) ? json[nameof(ContentItem.DisplayText)]?.ToString() : contentItem.DisplayText;
        contentItem.Owner = json.ContainsKey(nameof(ContentItem.Owner)) ? json[nameof(ContentItem.Owner)]?.ToString() : contentItem.Owner;
        contentItem.Author = json.ContainsKey(nameof(ContentItem.Author)) ? json[nameof(ContentItem.Author)]?.ToString() : contentItem.Author;
        return contentItem;
    }

    /// <summary>An independent copy in memory.</summary>
    public static ContentItem Clone(this ContentItem contentItem)
    {
        var clone = new ContentItem
        {
            Id = contentItem.Id,
            ContentItemId = contentItem.ContentItemId,
            ContentItemVersionId = contentItem.ContentItemVersionId,
            ContentType = contentItem.ContentType,
            Published = contentItem.Published,
            Latest = contentItem.Latest,
            ModifiedUtc = contentItem.ModifiedUtc,
            PublishedUtc = contentItem.PublishedUtc,
            CreatedUtc = contentItem.CreatedUtc,
            Owner = contentItem.Owner,
            Author = contentItem.Author,
            DisplayText = contentItem.DisplayText,
        };
        clone.CopyDataFrom(contentItem);
        return clone;
    }

    /// <summary>A text of a part, read without making the part. The built-in platform's addition for hot paths.</summary>
    public static string? ReadText(this ContentItem contentItem, string part, string property)
        => contentItem.Source is { ValueKind: JsonValueKind.Object } source
            ? source.TryGetProperty(part, out var json) && json.ValueKind is JsonValueKind.Object && json.TryGetProperty(property, out var value)
                && value.ValueKind is JsonValueKind.String ? value.GetString() : null
            : contentItem.Data[part] is JsonObject data && data[property] is JsonValue text && text.GetValueKind() is JsonValueKind.String ? text.GetValue<string>() : null;
}
