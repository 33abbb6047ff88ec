using System.ComponentModel;
using OrchardCore.ContentManagement.Metadata.Settings;

namespace OrchardCore.Media.Settings;

/// <summary>How a media field is edited.</summary>
public class MediaFieldSettings : FieldSettings
{
    [DefaultValue(true)]
    public bool Multiple { get; set; } = true;

    [DefaultValue(true)]
    public bool AllowMediaText { get; set; } = true;

    public bool AllowAnchors { get; set; }

    /// <summary>Such as .jpg; empty for all that the library takes.</summary>
    public string[] AllowedExtensions { get; set; } = [];
}
