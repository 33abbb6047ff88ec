using OrchardCore.ContentManagement;

namespace OrchardCore.ContentPreview.Models;

/// <summary>Shows the preview of an item at another address than its own.</summary>
public class PreviewPart : ContentPart
{
}

public class PreviewPartSettings
{
    /// <summary>A Liquid template of the address.</summary>
    public string? Pattern { get; set; }
}
