namespace OrchardCore.ContentFields.Settings;

/// <summary>Kept for sites that come from Orchard Core; the editor is a plain text area.</summary>
public class HtmlFieldMonacoEditorSettings
{
    public string? Options { get; set; }
}
