using Defus.Members.Map;

namespace Defus.Members.ViewModels;

/// <summary>A member on the map.</summary>
public sealed record MemberMarker(MemberCard Member, MapPoint Point);
