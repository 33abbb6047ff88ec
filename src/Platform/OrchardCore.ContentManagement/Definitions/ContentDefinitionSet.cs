using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Records;

namespace OrchardCore.ContentManagement;

/// <summary>The definitions built from one state of the stored record.</summary>
internal sealed class ContentDefinitionSet
{
    private readonly Dictionary<string, ContentPartDefinitionRecord> _partRecords;
    private readonly Dictionary<string, Task<ContentTypeDefinition?>> _typeTasks;

    public ContentDefinitionSet(ContentDefinitionRecord record)
    {
        _partRecords = record.ContentPartDefinitionRecords.ToDictionary(x => x.Name, StringComparer.OrdinalIgnoreCase);
        Parts = _partRecords.Values.ToDictionary(x => x.Name, x => BuildPart(x.Name), StringComparer.OrdinalIgnoreCase);
        Types = record.ContentTypeDefinitionRecords.ToDictionary(x => x.Name, BuildType, StringComparer.OrdinalIgnoreCase);
        _typeTasks = Types.ToDictionary(x => x.Key, x => Task.FromResult<ContentTypeDefinition?>(x.Value), StringComparer.OrdinalIgnoreCase);
    }

    public Dictionary<string, ContentTypeDefinition> Types { get; }

    public Dictionary<string, ContentPartDefinition> Parts { get; }

    /// <summary>The type as a task that is done: pages ask for types very often.</summary>
    public Task<ContentTypeDefinition?> FindType(string? name)
        => !string.IsNullOrEmpty(name) && _typeTasks.TryGetValue(name, out var type) ? type : Task.FromResult<ContentTypeDefinition?>(null);

    private ContentTypeDefinition BuildType(ContentTypeDefinitionRecord record) => new(
        record.Name,
        record.DisplayName ?? record.Name,
        // Every type gets its own copy of a part: fields know the type they are used in.
        record.ContentTypePartDefinitionRecords.Select(x => new ContentTypePartDefinition(x.Name ?? x.PartName, BuildPart(x.PartName), x.Settings ?? [])),
        record.Settings ?? []);

    private ContentPartDefinition BuildPart(string name)
        => _partRecords.TryGetValue(name, out var record)
            ? new(
                record.Name,
                record.ContentPartFieldDefinitionRecords.Select(x => new ContentPartFieldDefinition(new(x.FieldName), x.Name, x.Settings ?? [])),
                record.Settings ?? [])
            : new(name);
}
