using System.Text.Json.Serialization;

namespace OrchardCore.ContentFields.Settings;

/// <summary>The editor PredefinedList: one of several texts.</summary>
public class TextFieldPredefinedListEditorSettings
{
    public ListValueOption[] Options { get; set; } = [];

    public EditorOption Editor { get; set; }

    public string? DefaultValue { get; set; }
}

public enum EditorOption
{
    Radio,
    Dropdown,
}

public class ListValueOption
{
    public ListValueOption()
    {
    }

    public ListValueOption(string name)
        : this(name, name)
    {
    }

    public ListValueOption(string name, string value)
    {
        Name = name;
        Value = value;
    }

    [JsonPropertyName("name")]
    public string Name { get; set; } = "";

    [JsonPropertyName("value")]
    public string Value { get; set; } = "";
}
