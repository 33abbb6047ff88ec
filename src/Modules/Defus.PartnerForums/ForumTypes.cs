namespace Defus.PartnerForums;

/// <summary>The names of the content types of this module, as recipes use them.</summary>
public static class ForumTypes
{
    public const string PartnerForum = "PartnerForum";
    public const string PartnerForums = "PartnerForums";
}
