namespace Defus.Members.Models;

/// <summary>The values of <see cref="MemberCityPart.Kind"/>.</summary>
public static class MemberKind
{
    public const string City = "city";
    public const string Organisation = "organisation";
}
