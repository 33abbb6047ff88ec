using OrchardCore.ContentFields.Settings;

namespace OrchardCore.ContentFields.ViewModels;

/// <summary>The settings of a list of choices; the options are lines.</summary>
public class PredefinedListSettingsViewModel
{
    public string? Options { get; set; }

    public EditorOption Editor { get; set; }

    public string? DefaultValue { get; set; }
}

/// <summary>The settings of a field for several texts; the options are lines.</summary>
public class MultiTextSettingsViewModel
{
    public string? Hint { get; set; }

    public bool Required { get; set; }

    public string? Options { get; set; }
}
