namespace Defus.News;

/// <summary>The names of the content types of this module, as recipes use them.</summary>
public static class NewsTypes
{
    public const string NewsPost = "NewsPost";
    public const string NewsTeasers = "NewsTeasers";
    public const string MemberNews = "MemberNews";
    public const string NewsArchive = "NewsArchive";
    public const string NewsTopics = "NewsTopics";

    /// <summary>The content type that a post may name as its member.</summary>
    public const string Member = "MemberCity";

    /// <summary>The fixed id of the taxonomy of topics, which the structure recipe brings.</summary>
    public const string TopicsTaxonomyId = "40rfn0ebv6kdkt1mffz12nyb70";
}
