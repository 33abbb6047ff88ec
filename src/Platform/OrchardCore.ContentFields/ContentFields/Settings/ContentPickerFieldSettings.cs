using OrchardCore.ContentManagement.Metadata.Settings;

namespace OrchardCore.ContentFields.Settings;

public class ContentPickerFieldSettings : FieldSettings
{
    public bool Multiple { get; set; }

    public bool DisplayAllContentTypes { get; set; }

    public string[] DisplayedContentTypes { get; set; } = [];

    public string[] DisplayedStereotypes { get; set; } = [];

    public string Placeholder { get; set; } = "";

    /// <summary>The Liquid template of what the editor shows for an item.</summary>
    public string TitlePattern { get; set; } = "{{ Model.ContentItem | display_text }}";
}
