using YesSql.Indexes;

namespace OrchardCore.Media.Indexes;

/// <summary>Which version of a content item shows which file; published and latest versions only.</summary>
public sealed class MediaUsageIndex : MapIndex
{
    public string ContentItemId { get; set; } = "";

    /// <summary>The path in the library.</summary>
    public string Path { get; set; } = "";

    public bool Published { get; set; }

    public bool Latest { get; set; }
}
