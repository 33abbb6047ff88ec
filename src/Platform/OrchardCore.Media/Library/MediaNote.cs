using OrchardCore.Data.Documents;

namespace OrchardCore.Media.Library;

/// <summary>What the library knows of a file: proposed wherever the file is used.</summary>
public sealed class MediaNote
{
    public string AlternativeText { get; set; } = "";

    public string Copyright { get; set; } = "";

    /// <summary>What must stay visible when the image is cropped, from the left, 0 to 1.</summary>
    public float FocusX { get; set; } = 0.5f;

    /// <summary>The same from the top.</summary>
    public float FocusY { get; set; } = 0.5f;
}

/// <summary>The notes of all files by their paths.</summary>
public sealed class MediaNotesDocument : Document
{
    public Dictionary<string, MediaNote> Notes { get; init; } = [];
}
