using Defus.Events.Models;
using Defus.Events.ViewModels;
using OrchardCore.ContentManagement;

namespace Defus.Events.Services;

/// <summary>Events as seen from the site's place and time.</summary>
public interface IEventCalendar
{
    /// <summary>The published events that are not over, the next one first.</summary>
    Task<IReadOnlyList<EventCard>> ListUpcomingAsync(int count);

    /// <summary>Fills the card of an event.</summary>
    Task ShowAsync(EventCard card, ContentItem contentItem, EventPart part);

    /// <summary>When the event takes place in the site's time zone; null while it has no start.</summary>
    Task<EventTimes?> GetTimesAsync(EventPart part);

    /// <summary>The countdown at this moment in words.</summary>
    Task<string> CountDownAsync(EventTimes times);
}
