using OrchardCore.ContentManagement;

namespace OrchardCore.Title.Models;

/// <summary>The title of a content item.</summary>
public class TitlePart : ContentPart
{
    public string? Title { get; set; }
}

/// <summary>Where the title comes from.</summary>
public enum TitlePartOptions
{
    Editable,

    /// <summary>Made by the pattern and shown in the editor.</summary>
    GeneratedDisabled,

    /// <summary>Made by the pattern and not shown in the editor.</summary>
    GeneratedHidden,

    EditableRequired,
}

public class TitlePartSettings
{
    public TitlePartOptions Options { get; set; }

    /// <summary>A Liquid template.</summary>
    public string? Pattern { get; set; }

    public bool RenderTitle { get; set; } = true;

    public string? Placeholder { get; set; }
}
