using YesSql.Indexes;

namespace Defus.PartnerForums.Indexes;

/// <summary>What the list of forums asks for.</summary>
public sealed class PartnerForumIndex : MapIndex
{
    public string ContentItemId { get; set; } = string.Empty;

    public bool Published { get; set; }

    public bool Latest { get; set; }

    public int Order { get; set; }

    /// <summary>The name as German dictionaries sort it.</summary>
    public string SortKey { get; set; } = string.Empty;
}
