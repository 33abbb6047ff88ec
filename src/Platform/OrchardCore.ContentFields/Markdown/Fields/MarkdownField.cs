using OrchardCore.ContentManagement;

namespace OrchardCore.Markdown.Fields;

/// <summary>Markdown text.</summary>
public class MarkdownField : ContentField
{
    public string? Markdown { get; set; }
}
