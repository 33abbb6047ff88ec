using System.Text.Json.Nodes;

namespace OrchardCore.ContentManagement.Metadata.Models;

/// <summary>A content type: its parts in the order they are stored.</summary>
public class ContentTypeDefinition : ContentDefinition
{
    public ContentTypeDefinition(string name, string displayName) : this(name, displayName, [], [])
    {
    }

    public ContentTypeDefinition(string name, string displayName, IEnumerable<ContentTypePartDefinition> parts, JsonObject settings)
    {
        Name = name;
        DisplayName = displayName;
        Settings = settings.Clone();
        var list = parts.ToArray();
        foreach (var part in list)
        {
            part.ContentTypeDefinition = this;
        }

        Parts = list;
    }

    public string DisplayName { get; }

    public IEnumerable<ContentTypePartDefinition> Parts { get; }

    public override string ToString() => string.IsNullOrEmpty(DisplayName) ? Name : DisplayName;
}

/// <summary>A part as one content type uses it.</summary>
public class ContentTypePartDefinition : ContentDefinition
{
    public ContentTypePartDefinition(string name, ContentPartDefinition contentPartDefinition, JsonObject settings)
    {
        Name = name;
        PartDefinition = contentPartDefinition;
        Settings = settings;
        foreach (var field in contentPartDefinition.Fields)
        {
            field.ContentTypePartDefinition = this;
        }
    }

    public ContentPartDefinition PartDefinition { get; }

    public ContentTypeDefinition ContentTypeDefinition { get; set; } = null!;
}

/// <summary>A part and its fields.</summary>
public class ContentPartDefinition : ContentDefinition
{
    public ContentPartDefinition(string name) : this(name, [], [])
    {
    }

    public ContentPartDefinition(string name, IEnumerable<ContentPartFieldDefinition> fields, JsonObject settings)
    {
        Name = name;
        Settings = settings.Clone();
        var list = fields.ToArray();
        foreach (var field in list)
        {
            field.PartDefinition = this;
        }

        Fields = list;
    }

    public IEnumerable<ContentPartFieldDefinition> Fields { get; }
}

/// <summary>A field of a part.</summary>
public class ContentPartFieldDefinition : ContentDefinition
{
    public ContentPartFieldDefinition(ContentFieldDefinition contentFieldDefinition, string name, JsonObject settings)
    {
        FieldDefinition = contentFieldDefinition;
        Name = name;
        Settings = settings;
    }

    public ContentFieldDefinition FieldDefinition { get; }

    public ContentPartDefinition PartDefinition { get; set; } = null!;

    public ContentTypePartDefinition ContentTypePartDefinition { get; set; } = null!;
}

/// <summary>A kind of field, e.g. <c>TextField</c>.</summary>
public class ContentFieldDefinition
{
    public ContentFieldDefinition(string name) => Name = name;

    public string Name { get; }
}
