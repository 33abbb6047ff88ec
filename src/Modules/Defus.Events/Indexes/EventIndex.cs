using YesSql.Indexes;

namespace Defus.Events.Indexes;

/// <summary>What the lists of events ask for.</summary>
public sealed class EventIndex : MapIndex
{
    /// <summary>How long an event lasts at most that is not a long one.</summary>
    public static readonly TimeSpan Long = TimeSpan.FromDays(31);

    public string ContentItemId { get; set; } = string.Empty;

    public bool Published { get; set; }

    public bool Latest { get; set; }

    public DateTime StartUtc { get; set; }

    /// <summary>The end as entered, or the start when there is none or it lies before the start.</summary>
    public DateTime EndUtc { get; set; }

    /// <summary>Lasts longer than <see cref="Long"/>, as an exhibition does.</summary>
    public bool IsLong { get; set; }

    /// <summary>The content item id of the kind, or empty.</summary>
    public string KindId { get; set; } = string.Empty;

    /// <summary>The inviting member's content item id, or empty.</summary>
    public string MemberId { get; set; } = string.Empty;
}
