namespace Defus.Events.Services;

/// <summary>Which events to read.</summary>
/// <param name="From">The first local day of which an event still has something.</param>
/// <param name="Until">The last local day on which an event may begin; null for no end.</param>
/// <param name="Ended">Events that ended before <paramref name="From"/> instead, the latest first.</param>
/// <param name="KindId">A term's content item id, or empty for all.</param>
/// <param name="MemberId">A member's content item id, or empty for all.</param>
public sealed record EventQuery(DateOnly From, DateOnly? Until = null, bool Ended = false, string KindId = "", string MemberId = "");
