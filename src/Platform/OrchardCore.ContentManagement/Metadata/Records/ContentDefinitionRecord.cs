using System.Text.Json.Nodes;
using OrchardCore.Data.Documents;

namespace OrchardCore.ContentManagement.Metadata.Records;

/// <summary>The document all content definitions are stored in; its shape is that of the ContentDefinition recipe step.</summary>
public class ContentDefinitionRecord : Document
{
    public IList<ContentTypeDefinitionRecord> ContentTypeDefinitionRecords { get; set; } = [];

    public IList<ContentPartDefinitionRecord> ContentPartDefinitionRecords { get; set; } = [];

    public int Serial { get; set; }
}

public class ContentTypeDefinitionRecord
{
    public string Name { get; set; } = null!;

    public string? DisplayName { get; set; }

    public JsonObject? Settings { get; set; } = [];

    public IList<ContentTypePartDefinitionRecord> ContentTypePartDefinitionRecords { get; set; } = [];
}

public class ContentTypePartDefinitionRecord
{
    public string PartName { get; set; } = null!;

    public string? Name { get; set; }

    public JsonObject? Settings { get; set; } = [];
}

public class ContentPartDefinitionRecord
{
    public string Name { get; set; } = null!;

    public JsonObject? Settings { get; set; } = [];

    public IList<ContentPartFieldDefinitionRecord> ContentPartFieldDefinitionRecords { get; set; } = [];
}

public class ContentPartFieldDefinitionRecord
{
    public string FieldName { get; set; } = null!;

    public string Name { get; set; } = null!;

    public JsonObject? Settings { get; set; } = [];
}
