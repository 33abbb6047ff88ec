namespace Defus.Members.ViewModels;

/// <summary>A member near another one.</summary>
/// <param name="Kilometres">As the crow flies, rounded.</param>
public sealed record MemberNeighbour(MemberCard Member, int Kilometres);
