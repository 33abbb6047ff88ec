using YesSql.Indexes;

namespace OrchardCore.ContentLocalization.Records;

public class LocalizedContentItemIndex : MapIndex
{
    public long DocumentId { get; set; }

    public string ContentItemId { get; set; } = string.Empty;

    public string LocalizationSet { get; set; } = string.Empty;

    /// <summary>In lower case.</summary>
    public string Culture { get; set; } = string.Empty;

    public bool Published { get; set; }

    public bool Latest { get; set; }
}
