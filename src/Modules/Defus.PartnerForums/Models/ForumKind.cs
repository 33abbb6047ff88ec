namespace Defus.PartnerForums.Models;

/// <summary>The values of <see cref="PartnerForumPart.Kind"/>.</summary>
public static class ForumKind
{
    public const string Forum = "forum";
    public const string Umbrella = "umbrella";
}
