using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;

namespace OrchardCore.ContentManagement;

/// <summary>
/// Looks at an item before it is imported: its type must exist and every part and field must be readable, also in contained items.
/// Otherwise the mistake would only show when somebody opens the page.
/// </summary>
internal sealed class ContentImportCheck
{
    private const int IdLength = 26;

    private readonly IContentDefinitionManager _definitions;
    private readonly ITypeActivatorFactory<ContentPart> _parts;
    private readonly ITypeActivatorFactory<ContentField> _fields;

    public ContentImportCheck(IContentDefinitionManager definitions, ITypeActivatorFactory<ContentPart> parts, ITypeActivatorFactory<ContentField> fields)
    {
        _definitions = definitions;
        _parts = parts;
        _fields = fields;
    }

    /// <exception cref="ValidationException">Names the item and the JSON path of the first mistake.</exception>
    public Task CheckAsync(ContentItem item)
    {
        if (string.IsNullOrEmpty(item.ContentItemId))
        {
            throw new ValidationException($"A content item of type '{item.ContentType}' ('{item.DisplayText}') has no ContentItemId.");
        }

        if (item.ContentItemId.Length > IdLength || item.ContentItemVersionId?.Length > IdLength)
        {
            throw new ValidationException($"{Place(item, "$")}: ContentItemId and ContentItemVersionId may have {IdLength} characters.");
        }

        return CheckAsync(item, item.ContentType, JsonObjectOf(item), "$");
    }

    /// <param name="item">The imported item, to be named in errors.</param>
    /// <param name="typeName">The type of the item at the path: the imported one or one contained in it.</param>
    private async Task CheckAsync(ContentItem item, string typeName, JsonObject json, string path)
    {
        var type = await _definitions.GetTypeDefinitionAsync(typeName)
            ?? throw new ValidationException($"{Place(item, path)}: the content type '{typeName}' does not exist.");
        foreach (var part in type.Parts)
        {
            CheckPart(item, json, part, path);
        }

        foreach (var (name, node) in json)
        {
            await CheckContainedAsync(item, node, $"{path}.{name}");
        }
    }

    private void CheckPart(ContentItem item, JsonObject json, ContentTypePartDefinition part, string path)
    {
        if (json[part.Name] is not { } node)
        {
            return;
        }

        var data = node as JsonObject ?? throw new ValidationException($"{Place(item, $"{path}.{part.Name}")}: a part must be a JSON object.");
        foreach (var field in part.PartDefinition.Fields)
        {
            var fieldPath = $"{path}.{part.Name}.{field.Name}";
            if (data[field.Name] is { } value)
            {
                _ = value as JsonObject ?? throw new ValidationException($"{Place(item, fieldPath)}: a {field.FieldDefinition.Name} must be a JSON object.");
                Read(item, value, _fields.GetTypeActivator(field.FieldDefinition.Name).Type, fieldPath);
            }
        }

        Read(item, data, _parts.GetTypeActivator(part.PartDefinition.Name).Type, $"{path}.{part.Name}");
    }

    private async Task CheckContainedAsync(ContentItem item, JsonNode? node, string path)
    {
        switch (node)
        {
            case JsonObject json when json["ContentType"] is JsonValue type && json.ContainsKey("ContentItemId"):
                await CheckAsync(item, type.ToString(), json, path);
                break;
            case JsonObject json:
                foreach (var (name, value) in json)
                {
                    await CheckContainedAsync(item, value, $"{path}.{name}");
                }

                break;
            case JsonArray array:
                for (var i = 0; i < array.Count; i++)
                {
                    await CheckContainedAsync(item, array[i], $"{path}[{i}]");
                }

                break;
        }
    }

    private static void Read(ContentItem item, JsonNode node, Type type, string path)
    {
        try
        {
            node.Deserialize(type, JOptions.Default);
        }
        catch (JsonException ex)
        {
            throw new ValidationException($"{Place(item, path + ex.Path?.TrimStart('$'))}: {FirstSentence(ex.Message)}", ex);
        }
    }

    private static string Place(ContentItem item, string path) => $"Content item '{item.DisplayText}' ({item.ContentType}, {item.ContentItemId}), {path}";

    private static string FirstSentence(string message) => message.Split(" Path: ")[0];

    private static JsonObject JsonObjectOf(ContentItem item) => item.Clone().Data;
}
