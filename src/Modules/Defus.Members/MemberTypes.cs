namespace Defus.Members;

/// <summary>The names of the content types of this module, as recipes use them.</summary>
public static class MemberTypes
{
    public const string MemberCity = "MemberCity";
    public const string NetworkSize = "NetworkSize";
    public const string MemberDirectory = "MemberDirectory";
}
