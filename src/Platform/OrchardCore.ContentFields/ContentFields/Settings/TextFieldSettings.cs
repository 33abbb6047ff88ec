using OrchardCore.ContentManagement.Metadata.Settings;

namespace OrchardCore.ContentFields.Settings;

public class TextFieldSettings : FieldSettings
{
    public string? DefaultValue { get; set; }

    public FieldBehaviorType Type { get; set; }

    /// <summary>The Liquid template of a generated text; its Model is the field's part.</summary>
    public string? Pattern { get; set; }

    public string Placeholder { get; set; } = "";
}

/// <summary>Whether editors write a text or it is made by its pattern.</summary>
public enum FieldBehaviorType
{
    Editable,
    GeneratedHidden,
    GeneratedDisabled,
}
