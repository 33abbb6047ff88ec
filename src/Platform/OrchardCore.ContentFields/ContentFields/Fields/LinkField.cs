using OrchardCore.ContentManagement;

namespace OrchardCore.ContentFields.Fields;

/// <summary>An address and what a link to it says.</summary>
public class LinkField : ContentField
{
    public string? Url { get; set; }

    public string? Text { get; set; }

    public string? Target { get; set; }
}
