using YesSql.Indexes;

namespace Defus.Members.Indexes;

/// <summary>What the directory, the counts and the look-ups by slug ask for.</summary>
public sealed class MemberCityIndex : MapIndex
{
    public string ContentItemId { get; set; } = string.Empty;

    public bool Published { get; set; }

    public bool Latest { get; set; }

    public string Kind { get; set; } = string.Empty;

    /// <summary>The plain name as German dictionaries sort it.</summary>
    public string SortKey { get; set; } = string.Empty;

    /// <summary>The last segment of the address.</summary>
    public string Slug { get; set; } = string.Empty;
}
