using OrchardCore.Data.Documents;

namespace OrchardCore.Templates.Models;

/// <summary>The templates kept in the database, by the shape type or alternate they render.</summary>
public class TemplatesDocument : Document
{
    public Dictionary<string, Template> Templates { get; init; } = new(StringComparer.OrdinalIgnoreCase);
}

/// <summary>A Liquid template.</summary>
public class Template
{
    public string Content { get; set; } = "";

    public string? Description { get; set; }
}
