namespace Defus.Events;

/// <summary>The names of the content types of this module, as recipes use them.</summary>
public static class EventTypes
{
    public const string Event = "Event";
    public const string EventArchive = "EventArchive";
    public const string EventsDashboard = "EventsDashboard";
    public const string Member = "MemberCity";
    public const string UpcomingEvents = "UpcomingEvents";

    /// <summary>The fixed id of the taxonomy with the kinds of events, which the structure recipe brings.</summary>
    public const string KindsTaxonomyId = "4zc8xx7zckrj0fm74axatcmepj";
}
