using OrchardCore.ContentManagement.Metadata.Settings;

namespace OrchardCore.ContentFields.Settings;

public class TimeFieldSettings : FieldSettings
{
    /// <summary>Seconds between the times offered.</summary>
    public string? Step { get; set; }
}
