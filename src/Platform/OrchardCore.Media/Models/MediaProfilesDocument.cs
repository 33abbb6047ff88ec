using OrchardCore.Data.Documents;
using OrchardCore.Media.Core.Processing;
using OrchardCore.Media.Processing;

namespace OrchardCore.Media.Models;

/// <summary>The named sets of image commands.</summary>
public class MediaProfilesDocument : Document
{
    public Dictionary<string, MediaProfile> MediaProfiles { get; init; } = new(StringComparer.OrdinalIgnoreCase);
}

/// <summary>One set of image commands; zero and empty mean not set.</summary>
public class MediaProfile
{
    public string? Hint { get; set; }

    public int Width { get; set; }

    public int Height { get; set; }

    public ResizeMode Mode { get; set; }

    public Format Format { get; set; }

    public int Quality { get; set; }

    public string? BackgroundColor { get; set; }

    public bool AutoOrient { get; set; } = true;
}
