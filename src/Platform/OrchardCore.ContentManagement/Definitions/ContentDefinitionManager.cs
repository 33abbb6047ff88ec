using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Records;
using OrchardCore.Documents;

namespace OrchardCore.ContentManagement;

/// <summary>Keeps the definitions in one document; what is built from a state of it is shared by all requests.</summary>
internal sealed class ContentDefinitionManager : IContentDefinitionManager
{
    private static readonly ConditionalWeakTable<ContentDefinitionRecord, ContentDefinitionSet> _shared = [];

    private readonly IDocumentManager<ContentDefinitionRecord> _documents;
    private ContentDefinitionRecord? _changed;
    private ContentDefinitionSet? _loaded;
    private ContentDefinitionSet? _cached;

    public ContentDefinitionManager(IDocumentManager<ContentDefinitionRecord> documents) => _documents = documents;

    public async Task<IEnumerable<ContentTypeDefinition>> LoadTypeDefinitionsAsync() => (await LoadAsync()).Types.Values;

    public async Task<IEnumerable<ContentTypeDefinition>> ListTypeDefinitionsAsync() => (await GetAsync()).Types.Values;

    public async Task<IEnumerable<ContentPartDefinition>> LoadPartDefinitionsAsync() => (await LoadAsync()).Parts.Values;

    public async Task<IEnumerable<ContentPartDefinition>> ListPartDefinitionsAsync() => (await GetAsync()).Parts.Values;

    public async Task<ContentTypeDefinition?> LoadTypeDefinitionAsync(string name) => string.IsNullOrEmpty(name) ? null : (await LoadAsync()).Types.GetValueOrDefault(name);

    public Task<ContentTypeDefinition?> GetTypeDefinitionAsync(string name) => _cached is { } known ? known.FindType(name) : FindTypeAsync(name);

    public async Task<ContentPartDefinition?> LoadPartDefinitionAsync(string name) => string.IsNullOrEmpty(name) ? null : (await LoadAsync()).Parts.GetValueOrDefault(name);

    public async Task<ContentPartDefinition?> GetPartDefinitionAsync(string name)
        => string.IsNullOrEmpty(name) ? null : (_cached ?? await GetAsync()).Parts.GetValueOrDefault(name);

    public async Task DeleteTypeDefinitionAsync(string name)
    {
        var record = await _documents.GetOrCreateMutableAsync();
        if (Remove(record.ContentTypeDefinitionRecords, x => Same(x.Name, name)))
        {
            await UpdateAsync(record);
        }
    }

    public async Task DeletePartDefinitionAsync(string name)
    {
        var record = await _documents.GetOrCreateMutableAsync();
        var removed = Remove(record.ContentPartDefinitionRecords, x => Same(x.Name, name));
        foreach (var type in record.ContentTypeDefinitionRecords)
        {
            removed |= Remove(type.ContentTypePartDefinitionRecords, x => Same(x.PartName, name));
        }

        if (removed)
        {
            await UpdateAsync(record);
        }
    }

    public async Task StoreTypeDefinitionAsync(ContentTypeDefinition contentTypeDefinition)
    {
        var record = await _documents.GetOrCreateMutableAsync();
        var type = record.ContentTypeDefinitionRecords.FirstOrDefault(x => Same(x.Name, contentTypeDefinition.Name));
        if (type is null)
        {
            record.ContentTypeDefinitionRecords.Add(type = new() { Name = contentTypeDefinition.Name });
        }

        type.DisplayName = contentTypeDefinition.DisplayName;
        type.Settings = contentTypeDefinition.Settings.Clone();
        type.ContentTypePartDefinitionRecords = contentTypeDefinition.Parts
            .Select(x => new ContentTypePartDefinitionRecord { PartName = x.PartDefinition.Name, Name = x.Name, Settings = x.Settings.Clone() })
            .ToList();

        // The part with the fields of the type itself, and parts first mentioned here, get a record.
        foreach (var part in contentTypeDefinition.Parts.Select(x => x.PartDefinition))
        {
            if (!record.ContentPartDefinitionRecords.Any(x => Same(x.Name, part.Name)))
            {
                record.ContentPartDefinitionRecords.Add(ToRecord(part));
            }
        }

        await UpdateAsync(record);
    }

    public async Task StorePartDefinitionAsync(ContentPartDefinition contentPartDefinition)
    {
        var record = await _documents.GetOrCreateMutableAsync();
        var part = ToRecord(contentPartDefinition);
        var index = record.ContentPartDefinitionRecords.ToList().FindIndex(x => Same(x.Name, part.Name));
        if (index < 0)
        {
            record.ContentPartDefinitionRecords.Add(part);
        }
        else
        {
            record.ContentPartDefinitionRecords[index] = part;
        }

        await UpdateAsync(record);
    }

    public async Task<string> GetIdentifierAsync() => (_changed ?? await _documents.GetOrCreateImmutableAsync()).Identifier ?? "";

    private async Task<ContentTypeDefinition?> FindTypeAsync(string name) => await (await GetAsync()).FindType(name);

    private async Task<ContentDefinitionSet> LoadAsync()
        => _loaded ??= new ContentDefinitionSet(await _documents.GetOrCreateMutableAsync());

    // After a change of its own the scope sees that change, although it is not committed yet.
    private async Task<ContentDefinitionSet> GetAsync()
        => _cached ??= _changed is null
            ? _shared.GetValue(await _documents.GetOrCreateImmutableAsync(), x => new ContentDefinitionSet(x))
            : new ContentDefinitionSet(_changed);

    private Task UpdateAsync(ContentDefinitionRecord record)
    {
        record.Serial++;
        _changed = record;
        _loaded = null;
        _cached = null;
        return _documents.UpdateAsync(record);
    }

    private static ContentPartDefinitionRecord ToRecord(ContentPartDefinition part) => new()
    {
        Name = part.Name,
        Settings = part.Settings.Clone(),
        ContentPartFieldDefinitionRecords = part.Fields
            .Select(x => new ContentPartFieldDefinitionRecord { FieldName = x.FieldDefinition.Name, Name = x.Name, Settings = x.Settings.Clone() })
            .ToList(),
    };

    private static bool Remove<T>(IList<T> list, Func<T, bool> match)
    {
        var found = list.Where(match).ToArray();
        foreach (var item in found)
        {
            list.Remove(item);
        }

        return found.Length > 0;
    }

    private static bool Same(string? a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
