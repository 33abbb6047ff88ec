using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrchardCore.ContentManagement;

/// <summary>Stores a content item as Orchard Core does: its own properties in a fixed order, then one object per part.</summary>
public class ContentItemConverter : JsonConverter<ContentItem>
{
    public override ContentItem? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.Null)
        {
            return null;
        }

        var root = JsonElement.ParseValue(ref reader);
        if (root.ValueKind is not JsonValueKind.Object)
        {
            throw new JsonException($"A content item must be a JSON object, not {root.ValueKind}.");
        }

        var item = new ContentItem
        {
            ContentItemId = Text(root, nameof(ContentItem.ContentItemId))!,
            ContentItemVersionId = Text(root, nameof(ContentItem.ContentItemVersionId))!,
            ContentType = Text(root, nameof(ContentItem.ContentType))!,
            DisplayText = Text(root, nameof(ContentItem.DisplayText)),
            Latest = Flag(root, nameof(ContentItem.Latest)),
            Published = Flag(root, nameof(ContentItem.Published)),
            ModifiedUtc = Date(root, nameof(ContentItem.ModifiedUtc)),
            PublishedUtc = Date(root, nameof(ContentItem.PublishedUtc)),
            CreatedUtc = Date(root, nameof(ContentItem.CreatedUtc)),
            Owner = Text(root, nameof(ContentItem.Owner)),
            Author = Text(root, nameof(ContentItem.Author)),
        };
        item.SetSource(root);
        return item;
    }

    public override void Write(Utf8JsonWriter writer, ContentItem value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(nameof(ContentItem.ContentItemId), value.ContentItemId);
        writer.WriteString(nameof(ContentItem.ContentItemVersionId), value.ContentItemVersionId);
        writer.WriteString(nameof(ContentItem.ContentType), value.ContentType);
        writer.WriteString(nameof(ContentItem.DisplayText), value.DisplayText);
        writer.WriteBoolean(nameof(ContentItem.Latest), value.Latest);
        writer.WriteBoolean(nameof(ContentItem.Published), value.Published);
        WriteDate(writer, nameof(ContentItem.ModifiedUtc), value.ModifiedUtc);
        WriteDate(writer, nameof(ContentItem.PublishedUtc), value.PublishedUtc);
        WriteDate(writer, nameof(ContentItem.CreatedUtc), value.CreatedUtc);
        writer.WriteString(nameof(ContentItem.Owner), value.Owner);
        writer.WriteString(nameof(ContentItem.Author), value.Author);
        WriteParts(writer, value, options);
        writer.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter writer, ContentItem item, JsonSerializerOptions options)
    {
        if (item.Source.ValueKind is JsonValueKind.Object)
        {
            foreach (var property in item.Source.EnumerateObject())
            {
                if (!ContentItem.IsWellKnownName(property.Name))
                {
                    property.WriteTo(writer);
                }
            }

            return;
        }

        foreach (var (name, node) in item.Data)
        {
            if (ContentItem.IsWellKnownName(name))
            {
                continue;
            }

            writer.WritePropertyName(name);
            if (node is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                node.WriteTo(writer, options);
            }
        }
    }

    private static void WriteDate(Utf8JsonWriter writer, string name, DateTime? value)
    {
        if (value is null)
        {
            writer.WriteNull(name);
        }
        else
        {
            writer.WriteString(name, DateTime.SpecifyKind(value.Value, DateTimeKind.Utc));
        }
    }

    private static string? Text(JsonElement root, string name)
        => root.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static bool Flag(JsonElement root, string name)
        => root.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True;

    private static DateTime? Date(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind is not JsonValueKind.String)
        {
            return null;
        }

        return value.TryGetDateTime(out var date) && date.Kind is not DateTimeKind.Local
            ? DateTime.SpecifyKind(date, DateTimeKind.Utc)
            : value.GetString() is { Length: > 0 } ? value.Deserialize<DateTime>(JOptions.Default) : null;
    }
}
