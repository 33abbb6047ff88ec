using OrchardCore.ContentManagement;

namespace OrchardCore.ContentFields.Fields;

/// <summary>A line or a block of text.</summary>
public class TextField : ContentField
{
    public string? Text { get; set; }
}
