namespace OrchardCore.ContentFields.Settings;

/// <summary>Kept for sites that come from Orchard Core; the editor is a plain text area.</summary>
public class HtmlFieldTrumbowygEditorSettings
{
    public string? Options { get; set; }

    public bool InsertMediaWithUrl { get; set; }
}
