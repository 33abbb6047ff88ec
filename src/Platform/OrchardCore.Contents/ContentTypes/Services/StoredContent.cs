using System.Text.Json;
using System.Text.Json.Dynamic;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.ContentManagement.Records;
using YesSql;

namespace OrchardCore.ContentTypes.Services;

/// <summary>Data that items still hold of a part or field that their definition has no more.</summary>
public sealed record RemainingData(string PartName, string? FieldName, int Items);

/// <summary>
/// What stored items hold, whatever their definition says: counts it and deletes it for good. Items within other items (widgets, menu
/// items, terms) count, too. Documents are read one by one, so the number of items does not matter for the memory.
/// </summary>
public sealed class StoredContent
{
    private const int BatchSize = 200;

    private readonly ISession _session;
    private readonly IContentDefinitionManager _definitions;
    private readonly ContentOptions _options;

    public StoredContent(ISession session, IContentDefinitionManager definitions, IOptions<ContentOptions> options)
    {
        _session = session;
        _definitions = definitions;
        _options = options.Value;
    }

    /// <summary>The number of items per type that stand for themselves.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountByTypeAsync()
    {
        var configuration = _session.Store.Configuration;
        var table = configuration.SqlDialect.QuoteForTableName(configuration.TableNameConvention.GetIndexTable(typeof(ContentItemIndex)));
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        await ReadAsync(
            $"SELECT \"ContentType\", COUNT(*) FROM {table} WHERE \"Latest\" = {configuration.SqlDialect.GetSqlValue(true)} GROUP BY \"ContentType\"",
            reader => counts[reader.GetString(0)] = Convert.ToInt32(reader.GetValue(1), System.Globalization.CultureInfo.InvariantCulture));
        return counts;
    }

    /// <summary>The number of items of the type, those within other items included.</summary>
    public async Task<int> CountItemsAsync(string contentType) => (await ItemsAsync(contentType, _ => true)).Count;

    /// <summary>The number of items whose current versions hold data of a part, or of one of its fields.</summary>
    public async Task<int> CountAsync(string contentType, string partName, string? fieldName)
        => (await ItemsAsync(contentType, item => Find(item, partName, fieldName) is { } data && ContentTree.HoldsData(data))).Count;

    /// <summary>The data of a type that no definition describes.</summary>
    public async Task<IReadOnlyList<RemainingData>> FindRemainingAsync(ContentTypeDefinition type)
    {
        var parts = (await _definitions.ListPartDefinitionsAsync()).ToDictionary(x => x.Name, StringComparer.Ordinal);
        var found = new Dictionary<(string Part, string? Field), HashSet<string>>();
        await ItemsAsync(type.Name, item =>
        {
            foreach (var (part, field) in Undescribed(item, type, parts))
            {
                if (!found.TryGetValue((part, field), out var ids))
                {
                    found[(part, field)] = ids = [];
                }

                ids.Add(ContentTree.Text(item, nameof(ContentItem.ContentItemId))!);
            }

            return false;
        });
        return [.. found.Select(x => new RemainingData(x.Key.Part, x.Key.Field, x.Value.Count)).OrderBy(x => x.PartName, StringComparer.Ordinal).ThenBy(x => x.FieldName, StringComparer.Ordinal)];
    }

    /// <summary>Deletes the data in all versions of all items. The result is the number of documents changed.</summary>
    public async Task<int> PurgeAsync(string contentType, string partName, string? fieldName)
    {
        var documents = new List<long>();
        await DocumentsAsync(contentType, (id, root) =>
        {
            if (ContentTree.ItemsOf(root, contentType).Any(item => Find(item, partName, fieldName) is not null))
            {
                documents.Add(id);
            }
        });
        foreach (var batch in documents.Chunk(BatchSize))
        {
            foreach (var item in await _session.GetAsync<ContentItem>(batch))
            {
                if (item.ContentType == contentType)
                {
                    Remove(ContentData.Of(item), partName, fieldName);
                }

                RemoveWithin(ContentData.Of(item), contentType, partName, fieldName);
                await _session.SaveAsync(item);
            }

            await _session.FlushAsync();
        }

        return documents.Count;
    }

    private static JsonElement? Find(JsonElement item, string partName, string? fieldName)
    {
        if (!item.TryGetProperty(partName, out var part))
        {
            return null;
        }

        return fieldName is null ? part : part.ValueKind is JsonValueKind.Object && part.TryGetProperty(fieldName, out var field) ? field : null;
    }

    // A part that cannot be attached (LayerMetadata, ContainedPart …) belongs to no type; code puts it on items.
    private IEnumerable<(string Part, string? Field)> Undescribed(JsonElement item, ContentTypeDefinition type, Dictionary<string, ContentPartDefinition> parts)
    {
        foreach (var member in item.EnumerateObject().Where(x => x.Value.ValueKind is JsonValueKind.Object && ContentTree.HoldsData(x.Value)))
        {
            if (type.Parts.FirstOrDefault(x => x.Name == member.Name) is not { } part)
            {
                if (parts.TryGetValue(member.Name, out var known) ? known.IsAttachable() : !_options.ContentPartOptionsLookup.ContainsKey(member.Name))
                {
                    yield return (member.Name, null);
                }

                continue;
            }

            var own = _options.ContentPartOptionsLookup.TryGetValue(part.PartDefinition.Name, out var option) ? option.Type : null;
            foreach (var field in member.Value.EnumerateObject().Where(x => x.Value.ValueKind is JsonValueKind.Object && ContentTree.HoldsData(x.Value)))
            {
                if (part.PartDefinition.Fields.All(x => x.Name != field.Name) && own?.GetProperty(field.Name) is null)
                {
                    yield return (member.Name, field.Name);
                }
            }
        }
    }

    private static void RemoveWithin(JsonNode? node, string contentType, string partName, string? fieldName)
    {
        if (node is JsonArray array)
        {
            foreach (var entry in array)
            {
                RemoveWithin(entry, contentType, partName, fieldName);
            }
        }
        else if (node is JsonObject json)
        {
            if (json["ContentType"] is JsonValue value && value.TryGetValue<string>(out var name) && name == contentType)
            {
                Remove(json, partName, fieldName);
            }

            foreach (var (_, member) in json)
            {
                RemoveWithin(member, contentType, partName, fieldName);
            }
        }
    }

    private static void Remove(JsonObject item, string partName, string? fieldName)
    {
        if (fieldName is null)
        {
            item.Remove(partName);
        }
        else
        {
            (item[partName] as JsonObject)?.Remove(fieldName);
        }
    }

    private async Task<HashSet<string>> ItemsAsync(string contentType, Func<JsonElement, bool> holds)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        await DocumentsAsync(contentType, (_, root) =>
        {
            if (ContentTree.IsTrue(root, nameof(ContentItem.Latest)) || ContentTree.IsTrue(root, nameof(ContentItem.Published)))
            {
                ids.UnionWith(ContentTree.ItemsOf(root, contentType).Where(holds).Select(item => ContentTree.Text(item, nameof(ContentItem.ContentItemId))!));
            }
        });
        return ids;
    }

    // The names of types are letters and digits, so the text search needs no escaping; it only chooses what is parsed.
    private Task DocumentsAsync(string contentType, Action<long, JsonElement> visit)
    {
        var store = _session.Store;
        var dialect = store.Configuration.SqlDialect;
        var table = dialect.QuoteForTableName(store.Configuration.TableNameConvention.GetDocumentTable());
        return ReadAsync(
            $"SELECT \"Id\", \"Content\" FROM {table} WHERE \"Type\" = {dialect.GetSqlValue(store.TypeNames[typeof(ContentItem)])} AND \"Content\" LIKE {dialect.GetSqlValue($"%\"ContentType\":\"{contentType}\"%")}",
            reader =>
            {
                using var document = JsonDocument.Parse(reader.GetString(1));
                visit(reader.GetInt64(0), document.RootElement);
            });
    }

    private async Task ReadAsync(string sql, Action<System.Data.Common.DbDataReader> read)
    {
        await _session.FlushAsync();
        var connection = await _session.CreateConnectionAsync();
        await using var command = connection.CreateCommand();
        command.Transaction = _session.CurrentTransaction;
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            read(reader);
        }
    }
}
