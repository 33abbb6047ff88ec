using OrchardCore.ContentManagement;

namespace OrchardCore.ContentFields.Fields;

/// <summary>HTML text.</summary>
public class HtmlField : ContentField
{
    public string? Html { get; set; }
}
