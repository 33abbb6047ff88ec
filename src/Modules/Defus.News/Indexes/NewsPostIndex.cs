using YesSql.Indexes;

namespace Defus.News.Indexes;

/// <summary>What the lists of news ask for.</summary>
public sealed class NewsPostIndex : MapIndex
{
    public string ContentItemId { get; set; } = string.Empty;

    public bool Published { get; set; }

    public bool Latest { get; set; }

    /// <summary>The day of the news; the day of publication or creation when none was entered.</summary>
    public DateTime Date { get; set; }

    /// <summary>Sorts the posts of one day.</summary>
    public DateTime CreatedUtc { get; set; }

    /// <summary>Whether the post names a member.</summary>
    public bool FromMember { get; set; }

    /// <summary>The member's content item id, or empty.</summary>
    public string MemberId { get; set; } = string.Empty;

    /// <summary>The topic's content item id, or empty.</summary>
    public string TopicId { get; set; } = string.Empty;
}
