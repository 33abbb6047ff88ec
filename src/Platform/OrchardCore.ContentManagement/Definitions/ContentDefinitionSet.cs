using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Records;

namespace OrchardCore.ContentManagement;

/// <summary>The definitions built from one state of the stored record.</summary>
internal sealed class ContentDefinitionSet
{
    private readonly Dictionary<string, ContentPartDefinitionRecord> _partRecords;

    public ContentDefinitionSet(ContentDefinitionRecord record)
    {
        _partRecords = record.ContentPartDefinitionRecords.ToDictionary(x => x.Name, StringComparer.OrdinalIgnoreCase);
        Parts = _partRecords.Values.ToDictionary(x => x.Name, x => BuildPart(x.Name), StringComparer.OrdinalIgnoreCase);
        Types = record.ContentTypeDefinitionRecords.ToDictionary(x => x.Name, BuildType, StringComparer.OrdinalIgnoreCase);
    }

    public Dictionary<string, ContentTypeDefinition> Types { get; }

    public Dictionary<string, ContentPartDefinition> Parts { get; }

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
